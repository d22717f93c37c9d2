package io.offhook.selfcare.mail.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.link.LinkToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Stops the mails that nobody is obliged to send, by the link in one of them. The link works again and again, and does the same. */
@ApplicationScoped
public class StoppingReminders {

    private static final String STOP = """
        insert into profile (user_id, mails_wanted) values ($1, false)
        on conflict (user_id) do update set mails_wanted = false\
        """;

    private final MailLinks links;
    private final UnitOfWork units;
    private final Clock clock;

    StoppingReminders(MailLinks links, UnitOfWork units, Clock clock) {
        this.links = links;
        this.units = units;
        this.clock = clock;
    }

    /** Whom the link is of; empty if it is unknown or old. */
    public Uni<Optional<String>> find(LinkToken token) {
        return units.run(() -> links.findUnsubscribe(token, clock.instant()));
    }

    /** The same; reminders are off. */
    public Uni<Optional<String>> stop(LinkToken token) {
        return units.run(() -> links.findUnsubscribe(token, clock.instant())
                .call(found -> found.map(userId -> PlainSql.update(STOP, userId).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }
}

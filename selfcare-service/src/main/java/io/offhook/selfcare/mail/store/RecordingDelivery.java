package io.offhook.selfcare.mail.store;

import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.EventStore;
import io.offhook.selfcare.mail.MailedCodes;
import io.offhook.selfcare.mail.WelcomeMailCommand;
import io.offhook.selfcare.mail.WelcomeMailCommand.RecordFailed;
import io.offhook.selfcare.mail.WelcomeMailCommand.RecordSent;
import io.offhook.selfcare.mail.WelcomeMailDecider;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Supplier;

/** Records that a mail was sent or is given up: an event, and the state in the stored. */
@ApplicationScoped
public class RecordingDelivery {

    private final CommandHandler<WelcomeMailCommand, MailedCodes, SelfcareEvent, Void> mails;
    private final UnitOfWork units;
    private final StoredWelcomeMails stored;
    private final Clock clock;

    RecordingDelivery(EventStore store, UnitOfWork units, StoredWelcomeMails stored, Clock clock) {
        this.mails = new CommandHandler<>(
                store,
                new WelcomeMailDecider(),
                SelfcareEvent.class,
                events -> Uni.createFrom().voidItem());
        this.units = units;
        this.stored = stored;
        this.clock = clock;
    }

    public Uni<Void> sent(DueMail mail) {
        return record(
                mail, new RecordSent(mail.phoneId(), mail.ownerId(), mail.codeId()), () -> stored.sent(mail.codeId()));
    }

    /** @param reason a sentence for a person; never an address */
    public Uni<Void> failed(DueMail mail, String reason) {
        return record(
                mail,
                new RecordFailed(mail.phoneId(), mail.ownerId(), mail.codeId(), reason),
                () -> stored.failed(mail.codeId()));
    }

    private Uni<Void> record(DueMail mail, WelcomeMailCommand command, Supplier<Uni<Void>> change) {
        return units.runApart(() -> mails.handle(mail.phoneId().toString(), command, mail.cause(clock.instant()))
                .chain(change::get));
    }
}

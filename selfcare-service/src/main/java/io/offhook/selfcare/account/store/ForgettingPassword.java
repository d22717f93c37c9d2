package io.offhook.selfcare.account.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.account.LinkPurpose;
import io.offhook.selfcare.account.LinkRules;
import io.offhook.selfcare.mail.store.OrderingMail;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Mails a link to a person who has a password and forgot it. Nobody waits for it: how long an answer takes says nothing about who has an
 * account.
 */
@ApplicationScoped
public class ForgettingPassword {

    private static final Logger LOG = Logger.getLogger(ForgettingPassword.class);

    /** Several people may have one mailbox. */
    private static final String FIND = """
            select u.user_id from portal_user u
            where (u.user_id = $1 or lower(u.mail) = lower($1)) and u.mail <> ''
                and exists (select from account_password p where p.user_id = u.user_id)
            order by u.user_id limit 5""";

    private static final String LOCK = "select 1 from account_password where user_id = $1 for no key update";
    private static final String FORGET = "delete from account_forgotten where user_id = $1 and asked_at <= $2";
    private static final String COUNT = "select count(*) from account_forgotten where user_id = $1";
    private static final String NOTE = "insert into account_forgotten (user_id, asked_at) values ($1, $2)";

    private final ConfiguredAccounts configured;
    private final StoredLinks links;
    private final OrderingMail mails;
    private final UnitOfWork units;
    private final LinkRules rules;

    ForgettingPassword(
            ConfiguredAccounts configured,
            StoredLinks links,
            OrderingMail mails,
            UnitOfWork units,
            AccountSettings settings) {
        this.configured = configured;
        this.links = links;
        this.mails = mails;
        this.units = units;
        this.rules = settings.rules();
    }

    /** @param typed a user name or a mail address, perhaps of nobody */
    public void later(String typed, Instant at) {
        units.runApart(() -> PlainSql.select(FIND, typed))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .map(row -> (String) row[0])
                .filter(userId -> !configured.names(userId))
                .onItem()
                .transformToUniAndConcatenate(userId -> units.runApart(() -> link(userId, at)))
                .collect()
                .last()
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf(
                                "Link for a forgotten password not ordered: failure=%s",
                                failure.getClass().getName()));
    }

    private Uni<Void> link(String userId, Instant at) {
        return PlainSql.select(LOCK, userId)
                .chain(locked -> locked.isEmpty() ? Uni.createFrom().voidItem() : linkOfExisting(userId, at));
    }

    private Uni<Void> linkOfExisting(String userId, Instant at) {
        return PlainSql.update(FORGET, userId, rules.countedSince(at).atOffset(ZoneOffset.UTC))
                .chain(forgotten -> PlainSql.select(COUNT, userId))
                .chain(asked -> rules.maySayForgotten(count(asked))
                        ? order(userId, at)
                        : Uni.createFrom().voidItem());
    }

    private static long count(List<Object[]> rows) {
        return (Long) rows.getFirst()[0];
    }

    private Uni<Void> order(String userId, Instant at) {
        var expiry = rules.expiry(LinkPurpose.FORGOTTEN, at);
        return PlainSql.update(NOTE, userId, at.atOffset(ZoneOffset.UTC))
                .chain(noted -> links.order(userId, LinkPurpose.FORGOTTEN, at, expiry))
                .chain(ordered -> mails.invitation(userId, Cause.service(at)));
    }
}

package io.offhook.selfcare.mail.sending;

import io.offhook.eventing.PlainSql;
import io.offhook.eventing.UnitOfWork;
import io.offhook.selfcare.mail.sending.MailRow.State;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The mails that wait. Every call but {@link #claim} belongs to the caller's transaction. */
@ApplicationScoped
public class MailQueue {

    /** Whoever claims a mail and dies leaves it to others after this time. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    /** Of an owner without a record or an address, and of a phone whose record has not arrived, a mail just waits. */
    private static final String CLAIM_DUE = """
            with claimed as (
                update welcome_mail set attempts = attempts + 1, next_attempt_at = :until
                where code_id in (
                    select m.code_id from welcome_mail m
                    join person p on p.user_id = m.owner_id
                    join my_phone f on f.phone_id = m.phone_id
                    where m.state = 'PENDING' and m.next_attempt_at <= :now and p.mail <> ''
                    order by m.next_attempt_at
                    limit :most
                    for update of m skip locked)
                returning code_id)
            select code_id from claimed""";

    private static final String CANCEL =
            "update welcome_mail set state = 'CANCELLED' where code_id = any($1::uuid[]) and state = 'PENDING'";

    private static final String WITH_TEXTS = """
            select new io.offhook.selfcare.mail.sending.DueMail(
                m.codeId, m.phoneId, m.ownerId, m.attempts, p.name, p.mail, f.model, f.directoryNumber,
                m.correlationId, m.causationId, m.traceparent)
            from MailRow m join PersonRow p on p.userId = m.ownerId join PhoneRow f on f.phoneId = m.phoneId
            where m.codeId in :codes""";

    private final UnitOfWork units;

    MailQueue(UnitOfWork units) {
        this.units = units;
    }

    /** Orders a mail; one that was ordered before stays as it is. */
    Uni<Void> order(MailRow mail) {
        return MailRow.findById(mail.codeId)
                .chain(known -> known == null
                        ? mail.persistAndFlush().replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /** Orders a mail, also one that was sent, failed or cancelled before. */
    Uni<Void> orderAnew(MailRow mail) {
        return Panache.getSession().flatMap(session -> session.merge(mail)).replaceWithVoid();
    }

    /** Codes that are no longer live are not mailed. */
    Uni<Void> cancel(List<UUID> codeIds) {
        return codeIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(CANCEL, (Object) codeIds.toArray(UUID[]::new)).replaceWithVoid();
    }

    Uni<Void> sent(UUID codeId) {
        return end(codeId, State.SENT);
    }

    Uni<Void> failed(UUID codeId) {
        return end(codeId, State.FAILED);
    }

    Uni<Void> later(UUID codeId, Instant at) {
        return MailRow.update("nextAttemptAt = ?1 where codeId = ?2 and state = ?3", at, codeId, State.PENDING)
                .replaceWithVoid();
    }

    /** The address changed: what failed may work now. */
    public Uni<Void> retryFailed(String ownerId, Instant now) {
        return MailRow.update(
                        "state = ?1, attempts = 0, nextAttemptAt = ?2 where ownerId = ?3 and state = ?4 and expiresAt > ?2",
                        State.PENDING,
                        now,
                        ownerId,
                        State.FAILED)
                .replaceWithVoid();
    }

    /** Takes mails that are due; nobody else gets them for a while. */
    Uni<List<DueMail>> claim(Instant now, int most) {
        return units.runApart(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLAIM_DUE, UUID.class)
                        .setParameter("until", now.plus(CLAIM))
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList()
                        .chain(codes -> session.createQuery(WITH_TEXTS, DueMail.class)
                                .setParameter("codes", codes)
                                .getResultList())));
    }

    private static Uni<Void> end(UUID codeId, State state) {
        return MailRow.update("state = ?1 where codeId = ?2 and state = ?3", state, codeId, State.PENDING)
                .replaceWithVoid();
    }
}

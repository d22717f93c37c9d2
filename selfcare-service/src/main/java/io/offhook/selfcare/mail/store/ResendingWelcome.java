package io.offhook.selfcare.mail.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.mail.Notice;
import io.offhook.selfcare.phone.store.FindCodeToMail;
import io.offhook.selfcare.phone.store.FindCodeToMail.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Has a person told once more which phones they have, with the live codes; for an administrator, or for the person. */
@ApplicationScoped
public class ResendingWelcome {

    /** How long a person waits before they may ask again. */
    public static final Duration OWNERS_INTERVAL = Duration.ofMinutes(10);

    private static final int MAX_CODES = 500;

    private static final String LIVE_CODES = """
        select c.phone_id, c.code_id from my_code c
        join my_phone p on p.phone_id = c.phone_id and p.owner_id = c.owner_id
        where c.owner_id = $1 and c.status = 'LIVE' and c.expires_at > $2
            and p.assigned_code_id is distinct from c.code_id
        order by c.expires_at limit %d\
        """.formatted(MAX_CODES);

    /** The row lock lets one of two requests win. */
    private static final String ASK = """
        insert into mail_request (user_id, asked_at) values ($1, $2)
        on conflict (user_id) do update set asked_at = excluded.asked_at where mail_request.asked_at <= $3\
        """;

    private static final String KNOWN = "select 1 from portal_user where user_id = $1";

    private final UnitOfWork units;
    private final FindCodeToMail find;
    private final StoredNotices notices;
    private final RefusedAddresses refused;

    ResendingWelcome(UnitOfWork units, FindCodeToMail find, StoredNotices notices, RefusedAddresses refused) {
        this.units = units;
        this.find = find;
        this.notices = notices;
        this.refused = refused;
    }

    /** How a request for a person ended. */
    public enum Outcome {
        ORDERED,
        /** The user topic does not know the person. */
        UNKNOWN_USER,
        /** The person asked less than {@link #OWNERS_INTERVAL} ago. */
        TOO_OFTEN
    }

    /** The code of one phone. If the answer is {@code Found}, the mail is ordered. */
    public Uni<Answer> ofPhone(UUID phoneId, Cause cause) {
        var at = cause.at();
        return units.run(() -> find.of(phoneId, at).call(answer -> switch (answer) {
            case Answer.Found it ->
                refused.forget(it.ownerId())
                        .chain(() -> notices.orderAgain(
                                List.of(new NoticeOrder(Notice.issued(it.ownerId(), phoneId, it.codeId(), at), cause)),
                                at));
            case Answer.UnknownPhone ignored -> Uni.createFrom().voidItem();
            case Answer.NoLiveCode ignored -> Uni.createFrom().voidItem();
            case Answer.NoOwner ignored -> Uni.createFrom().voidItem();
        }));
    }

    /** For an administrator, who may ask at any time; an address that was refused is tried again. */
    public Uni<Outcome> ofPerson(String userId, Cause cause) {
        return units.run(() -> isKnown(userId)
                .chain(known -> known
                        ? refused.forget(userId).chain(() -> order(userId, cause))
                        : Uni.createFrom().item(Outcome.UNKNOWN_USER)));
    }

    /** For the person, who may ask now and then. An address that was refused stays refused. */
    public Uni<Outcome> toOwner(String userId, Cause cause) {
        return units.run(() -> isKnown(userId)
                .chain(known -> known
                        ? mayAsk(userId, cause.at())
                                .chain(may -> may
                                        ? order(userId, cause)
                                        : Uni.createFrom().item(Outcome.TOO_OFTEN))
                        : Uni.createFrom().item(Outcome.UNKNOWN_USER)));
    }

    private static Uni<Boolean> isKnown(String userId) {
        return PlainSql.select(KNOWN, userId).map(rows -> !rows.isEmpty());
    }

    private static Uni<Boolean> mayAsk(String userId, Instant now) {
        return PlainSql.update(
                        ASK,
                        userId,
                        now.atOffset(ZoneOffset.UTC),
                        now.minus(OWNERS_INTERVAL).atOffset(ZoneOffset.UTC))
                .map(changed -> changed > 0);
    }

    private Uni<Outcome> order(String userId, Cause cause) {
        var at = cause.at();
        return PlainSql.select(LIVE_CODES, userId, at.atOffset(ZoneOffset.UTC))
                .map(rows -> {
                    var orders = new ArrayList<NoticeOrder>();
                    orders.add(new NoticeOrder(Notice.welcome(userId, at), cause));
                    rows.forEach(row -> orders.add(
                            new NoticeOrder(Notice.issued(userId, (UUID) row[0], (UUID) row[1], at), cause)));
                    return orders;
                })
                .chain(orders -> notices.orderAgain(orders, at))
                .replaceWith(Outcome.ORDERED);
    }
}

package io.offhook.selfcare.mail.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.selfcare.link.LinkToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The links in mails: the mail has the secret, the table its hash. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class MailLinks {

    private static final Duration DISPUTE_LIFE = Duration.ofDays(30);
    /** Longer than anybody waits before they unsubscribe. */
    private static final Duration UNSUBSCRIBE_LIFE = Duration.ofDays(400);

    private static final String MAKE = """
        insert into mail_link (token_hash, purpose, user_id, phone_id, code_id, device_name, made_at)
        values ($1, $2, $3, $4, $5, $6, $7)\
        """;

    private static final String FIND = """
        select user_id, phone_id, code_id, device_name from mail_link
        where token_hash = $1 and purpose = $2 and made_at > $3\
        """;

    private static final String FORGET = """
        delete from mail_link where made_at <= $2 or purpose = 'DISPUTE' and made_at <= $1\
        """;

    private final SecureRandom random;

    MailLinks(SecureRandom random) {
        this.random = random;
    }

    /** A redemption that its owner may dispute. */
    public record Disputable(String userId, UUID phoneId, UUID codeId, String deviceName) {}

    /** By which the person says that it was not they who used the code. */
    public Uni<LinkToken> dispute(Disputable of, Instant now) {
        var token = LinkToken.random(random);
        return PlainSql.update(
                        MAKE,
                        token.hash(),
                        "DISPUTE",
                        of.userId(),
                        of.phoneId(),
                        of.codeId(),
                        of.deviceName(),
                        now.atOffset(ZoneOffset.UTC))
                .replaceWith(token);
    }

    /** By which the person stops reminders. */
    public Uni<LinkToken> unsubscribe(String userId, Instant now) {
        var token = LinkToken.random(random);
        return PlainSql.update(
                        MAKE, token.hash(), "UNSUBSCRIBE", userId, null, null, null, now.atOffset(ZoneOffset.UTC))
                .replaceWith(token);
    }

    public Uni<Optional<Disputable>> findDispute(LinkToken token, Instant now) {
        return PlainSql.select(
                        FIND, token.hash(), "DISPUTE", now.minus(DISPUTE_LIFE).atOffset(ZoneOffset.UTC))
                .map(rows -> rows.stream()
                        .map(row -> new Disputable((String) row[0], (UUID) row[1], (UUID) row[2], (String) row[3]))
                        .findFirst());
    }

    /** Whom the link is of. */
    public Uni<Optional<String>> findUnsubscribe(LinkToken token, Instant now) {
        return PlainSql.select(
                        FIND,
                        token.hash(),
                        "UNSUBSCRIBE",
                        now.minus(UNSUBSCRIBE_LIFE).atOffset(ZoneOffset.UTC))
                .map(rows -> rows.stream().map(row -> (String) row[0]).findFirst());
    }

    /** A redemption is disputed once, by whichever of its links. */
    public Uni<Void> useDisputes(UUID codeId) {
        return PlainSql.update("delete from mail_link where purpose = 'DISPUTE' and code_id = $1", codeId)
                .replaceWithVoid();
    }

    Uni<Void> forgetOld(Instant now) {
        return PlainSql.update(
                        FORGET,
                        now.minus(DISPUTE_LIFE).atOffset(ZoneOffset.UTC),
                        now.minus(UNSUBSCRIBE_LIFE).atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }
}

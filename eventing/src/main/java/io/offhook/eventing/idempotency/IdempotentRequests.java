package io.offhook.eventing.idempotency;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Remembers for a day what each request with an {@code Idempotency-Key} created. Every call belongs to the caller's transaction. */
public final class IdempotentRequests {

    private static final Duration KEPT = Duration.ofHours(24);

    /** Another request with the same key makes this wait for the end of its transaction, and then insert nothing. */
    private static final String CLAIM = """
            insert into idempotent_request (account, key, fingerprint, resource_id, claimed_at) values ($1, $2, $3, $4, $5)
            on conflict (account, key) do nothing""";

    private static final String CLAIMED =
            "select fingerprint, resource_id from idempotent_request where account = $1 and key = $2";

    private static final String FORGET = """
            delete from idempotent_request where (account, key) in (
                select account, key from idempotent_request where claimed_at < $1 limit 100 for update skip locked)""";

    private IdempotentRequests() {}

    /** What a claim comes to. */
    public sealed interface Claim {

        /** The key is new; the caller creates the resource. */
        record New() implements Claim {}

        /** The same request came before and created this resource. */
        record Repeated(UUID resourceId) implements Claim {}
    }

    /**
     * Claims a key; fails with {@link IdempotencyKeyReused} if it came with another request before. A request without one is always new.
     *
     * @param resourceId the resource that is created if the key is new
     */
    public static Uni<Claim> claim(Optional<IdempotentRequest> request, UUID resourceId, Instant at) {
        return request.map(given -> claim(given, resourceId, at))
                .orElseGet(() -> Uni.createFrom().item(new Claim.New()));
    }

    private static Uni<Claim> claim(IdempotentRequest request, UUID resourceId, Instant at) {
        return PlainSql.update(FORGET, at.minus(KEPT).atOffset(ZoneOffset.UTC))
                .chain(() -> PlainSql.update(
                        CLAIM,
                        request.account(),
                        request.key(),
                        request.fingerprint(),
                        resourceId,
                        at.atOffset(ZoneOffset.UTC)))
                .flatMap(inserted -> inserted == 1 ? Uni.createFrom().item(new Claim.New()) : earlier(request));
    }

    private static Uni<Claim> earlier(IdempotentRequest request) {
        return PlainSql.select(CLAIMED, request.account(), request.key()).map(rows -> {
            var row = rows.getFirst();
            if (!request.fingerprint().equals(row[0])) {
                throw new IdempotencyKeyReused();
            }
            return new Claim.Repeated((UUID) row[1]);
        });
    }
}

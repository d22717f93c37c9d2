package io.offhook.provisioning.phone.provisioning;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Which creating request made which phone. Every call belongs to the caller's transaction. */
@ApplicationScoped
class IdempotencyKeys {

    /** Nobody repeats a request after that. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** A rival with the same key makes this wait for its end, and then do nothing. */
    private static final String CLAIM = """
            insert into idempotency_key (key, request, phone_id, claimed_at) values (:key, :request, :phone, :at)
            on conflict (key) do nothing""";

    private static final String CLAIMED = "select request, phone_id from idempotency_key where key = :key";

    private static final String FORGET = """
            delete from idempotency_key where key in (
                select key from idempotency_key where claimed_at < :before limit 100 for update skip locked)""";

    /** What a key turned out to be. */
    sealed interface Claim {
        record New() implements Claim {}

        record Repeated(UUID phoneId) implements Claim {}

        record Reused() implements Claim {}
    }

    /**
     * @param request fingerprint of the body
     * @param phoneId the phone that will be made, if the key is new
     */
    Uni<Claim> claim(String key, String request, UUID phoneId, Instant at) {
        return forgetOld(at)
                .chain(Panache::getSession)
                .flatMap(session -> session.createNativeQuery(CLAIM)
                        .setParameter("key", key)
                        .setParameter("request", request)
                        .setParameter("phone", phoneId)
                        .setParameter("at", at)
                        .executeUpdate())
                .flatMap(inserted -> inserted == 1 ? Uni.createFrom().item(new Claim.New()) : earlier(key, request));
    }

    private static Uni<Claim> earlier(String key, String request) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLAIMED, Object[].class)
                        .setParameter("key", key)
                        .getSingleResult())
                .map(row -> request.equals(row[0]) ? new Claim.Repeated((UUID) row[1]) : new Claim.Reused());
    }

    private static Uni<Integer> forgetOld(Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FORGET)
                        .setParameter("before", now.minus(KEPT))
                        .executeUpdate());
    }
}

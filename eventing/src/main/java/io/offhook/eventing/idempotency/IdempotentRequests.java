package io.offhook.eventing.idempotency;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.VersionConflict;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Remembers for a day what each request with an {@code Idempotency-Key} created. Every call belongs to the caller's transaction. */
public final class IdempotentRequests {

    private static final Duration KEPT = Duration.ofHours(24);

    /** Another request with the same key makes this wait for the end of its transaction, and then insert nothing. */
    private static final String CLAIM = """
            insert into idempotent_request (account, key, fingerprint, resource_id, claimed_at)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::uuid[], $5::timestamptz[]) order by 1, 2
            on conflict (account, key) do nothing""";

    private static final String CLAIMED = """
            select account, key, fingerprint, resource_id from idempotent_request
            where (account, key) in (select * from unnest($1::text[], $2::text[]))""";

    private static final String FORGET = """
            delete from idempotent_request where (account, key) in (
                select account, key from idempotent_request where claimed_at < $1 limit 100 for update skip locked)""";

    private static final String RELEASE =
            "delete from idempotent_request where (account, key) in (select * from unnest($1::text[], $2::text[]))";

    private IdempotentRequests() {}

    /** @param resourceId the resource that is created if the key is new */
    public record Asked(IdempotentRequest request, UUID resourceId, Instant at) {}

    /** What a claim comes to. */
    public sealed interface Claim {

        /** The caller may go on. */
        sealed interface Granted extends Claim {}

        /** The key is new; the caller creates the resource. */
        record New() implements Granted {}

        /** The same request came before and created this resource. */
        record Repeated(UUID resourceId) implements Granted {}

        /** The key came with another request before. */
        record Reused() implements Claim {}
    }

    /**
     * Claims a key; fails with {@link IdempotencyKeyReused} if it came with another request before. A request without one is always new.
     *
     * @param resourceId the resource that is created if the key is new
     */
    public static Uni<Claim.Granted> claim(Optional<IdempotentRequest> request, UUID resourceId, Instant at) {
        return request.map(given -> claimAll(List.of(new Asked(given, resourceId, at)))
                        .map(claims -> switch (claims.getFirst()) {
                            case Claim.Granted granted -> granted;
                            case Claim.Reused ignored -> throw new IdempotencyKeyReused();
                        }))
                .orElseGet(() -> Uni.createFrom().item(new Claim.New()));
    }

    /**
     * Claims many keys, none of them twice.
     *
     * @return the claims in the order of what is asked
     */
    public static Uni<List<Claim>> claimAll(List<Asked> asked) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return forget(asked.getFirst().at())
                .chain(() -> PlainSql.update(
                        CLAIM,
                        column(asked, each -> each.request().account()),
                        column(asked, each -> each.request().key()),
                        column(asked, each -> each.request().fingerprint()),
                        asked.stream().map(Asked::resourceId).toArray(UUID[]::new),
                        asked.stream()
                                .map(each -> each.at().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new)))
                .flatMap(inserted -> inserted == asked.size()
                        ? Uni.createFrom()
                                .item(asked.stream()
                                        .<Claim>map(any -> new Claim.New())
                                        .toList())
                        : compare(asked));
    }

    /** Deletes some of those that are older than they are kept; returns how many. In the caller's transaction. */
    static Uni<Integer> forget(Instant now) {
        return PlainSql.update(FORGET, now.minus(KEPT).atOffset(ZoneOffset.UTC));
    }

    /** Makes keys of requests unused again that created nothing. */
    public static Uni<Void> release(List<IdempotentRequest> requests) {
        return requests.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                RELEASE,
                                column(requests, IdempotentRequest::account),
                                column(requests, IdempotentRequest::key))
                        .replaceWithVoid();
    }

    private record Key(String account, String key) {

        static Key of(IdempotentRequest request) {
            return new Key(request.account(), request.key());
        }
    }

    private record Stored(String fingerprint, UUID resourceId) {}

    private static Uni<List<Claim>> compare(List<Asked> asked) {
        return PlainSql.select(
                        CLAIMED,
                        column(asked, each -> each.request().account()),
                        column(asked, each -> each.request().key()))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> new Key((String) row[0], (String) row[1]),
                                row -> new Stored((String) row[2], (UUID) row[3]))))
                .map(stored -> asked.stream().map(each -> compare(each, stored)).toList());
    }

    private static Claim compare(Asked asked, Map<Key, Stored> stored) {
        var found = stored.get(Key.of(asked.request()));
        if (found == null) {
            // It was released or forgotten between the two statements; the next try claims it.
            throw new VersionConflict(1);
        }
        if (found.resourceId().equals(asked.resourceId())) {
            return new Claim.New();
        }
        return found.fingerprint().equals(asked.request().fingerprint())
                ? new Claim.Repeated(found.resourceId())
                : new Claim.Reused();
    }

    private static <T> Object column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}

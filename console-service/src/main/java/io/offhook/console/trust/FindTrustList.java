package io.offhook.console.trust;

import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds which trust list a phone was given. */
@ApplicationScoped
public class FindTrustList {

    private static final String BY_TAG = """
            select (data->>'version')::bigint, (select max((data->>'version')::bigint) from trust_item where kind = 'TRUST_LIST')
            from trust_item where kind = 'TRUST_LIST' and left(data->>'hash', 32) = $1""";

    private final PooledReads reads;

    FindTrustList(PooledReads reads) {
        this.reads = reads;
    }

    /** @param newest version of the list in force */
    public record GivenTrustList(long version, long newest) {

        public boolean isInForce() {
            return version == newest;
        }
    }

    /** @param tag the first 32 hex digits of the SHA-256 of the file */
    public Uni<Optional<GivenTrustList>> byTag(String tag) {
        return reads.select(BY_TAG, tag)
                .map(rows -> rows.stream()
                        .map(row -> new GivenTrustList((Long) row[0], (Long) row[1]))
                        .findFirst());
    }
}

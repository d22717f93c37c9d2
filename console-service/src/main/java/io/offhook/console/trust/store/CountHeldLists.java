package io.offhook.console.trust.store;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Counts which trust lists devices fetched last, among the latest sightings. Once in a minute, however many ask. */
@ApplicationScoped
public class CountHeldLists {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int SIGHTINGS = 100_000;

    private static final String COUNT = """
            select tag, count(*) from (
                select distinct on (device_name) device_name, data->>'tag' as tag from (
                    select device_name, reason, data, position from timeline
                    where type = 'DeviceSeen.v1' order by position desc limit\s""" + SIGHTINGS + """
                ) as latest
                where data->>'file' = 'TRUST_LIST' and reason = 'SERVED' and data->>'tag' is not null
                order by device_name, position desc) as held
            group by tag""";

    private final AsyncCache<Boolean, Map<String, Long>> counts =
            Caffeine.newBuilder().expireAfterWrite(FRESH).buildAsync();
    private final Pool pool;

    CountHeldLists(Pool pool) {
        this.pool = pool;
    }

    /** How many devices fetched a file last whose SHA-256 begins with the key; up to a minute old. */
    public Uni<Map<String, Long>> byTag() {
        return Uni.createFrom()
                .completionStage(() -> counts.get(true, (key, executor) -> count().subscribeAsCompletionStage()));
    }

    private Uni<Map<String, Long>> count() {
        return pool.query(COUNT)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toUnmodifiableMap(row -> row.getString(0), row -> row.getLong(1))));
    }
}

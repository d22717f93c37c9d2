package io.offhook.console.phone.store;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneCounts;
import io.offhook.console.phone.PhoneCounts.Group;
import io.offhook.console.phone.PhoneState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.StreamSupport;

/** Counts all phones, once in some seconds however many ask: with a million of them it is a long statement. */
@ApplicationScoped
public class CountPhones {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration OLD = Duration.ofMinutes(1);

    private static final String COUNT = "select model, device_pool, coalesce(requires_code, false), code_state, "
            + PhoneRows.PROGRESS
            + ", count(*) from phone where removed_at is null and device_name is not null group by 1, 2, 3, 4, 5";

    private final AsyncLoadingCache<Boolean, PhoneCounts> counts;
    private final Pool pool;
    private final Clock clock;

    CountPhones(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        this.counts = Caffeine.newBuilder()
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(OLD)
                .buildAsync((key, executor) -> count().subscribeAsCompletionStage());
    }

    /** Up to a minute old. Who asks for a count of more than ten seconds gets it at once, and starts the next one. */
    public Uni<PhoneCounts> all() {
        return Uni.createFrom().completionStage(() -> counts.get(true));
    }

    private Uni<PhoneCounts> count() {
        return pool.query(COUNT)
                .execute()
                .map(rows -> new PhoneCounts(
                        clock.instant(),
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(CountPhones::group)
                                .toList()));
    }

    private static Group group(Row row) {
        var code = row.getString(3);
        return new Group(
                row.getString(0),
                row.getString(1),
                PhoneState.of(
                        row.getBoolean(2),
                        code == null ? null : CodeState.valueOf(code),
                        PhoneRows.progress(row.getString(4))),
                row.getLong(5));
    }
}

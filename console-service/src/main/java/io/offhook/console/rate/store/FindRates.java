package io.offhook.console.rate.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.offhook.console.rate.Counted;
import io.offhook.console.rate.RateKind;
import io.offhook.console.rate.RateWindow;
import io.offhook.console.rate.Rates;
import io.offhook.console.rate.Rates.ActivationTime;
import io.offhook.console.rate.Rates.Count;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Finds rates. What was found is good for some seconds, however many ask. */
@ApplicationScoped
public class FindRates {

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private static final String NOW = "select clock_timestamp()";

    /** Bounded by the window: a row for each minute, kind and reason. */
    private static final String COUNTS = """
            select date_bin($2 * interval '1 second', minute, timestamptz 'epoch') as bucket, kind, reason, sum(count)::bigint
            from rate where minute >= $1 group by bucket, kind, reason""";

    /** Bounded by the number of rows too: a rollout may have more redemptions in a month. */
    private static final String TIMES = """
            select count(redeemed),
                percentile_disc(0.5) within group (order by redeemed), percentile_disc(0.95) within group (order by redeemed),
                count(served),
                percentile_disc(0.5) within group (order by served), percentile_disc(0.95) within group (order by served)
            from (select extract(epoch from redeemed_at - coalesce(viewed_at, issued_at))::float8 as redeemed,
                    extract(epoch from served_at - coalesce(viewed_at, issued_at))::float8 as served
                from activation_time where redeemed_at >= $1 order by redeemed_at desc limit 10000) as latest""";

    private final UnitOfWork units;
    private final Cache<RateWindow, Rates> found =
            Caffeine.newBuilder().expireAfterWrite(GOOD_FOR).build();

    FindRates(UnitOfWork units) {
        this.units = units;
    }

    public Uni<Rates> of(RateWindow window) {
        var known = found.getIfPresent(window);
        return known != null
                ? Uni.createFrom().item(known)
                : units.runApart(() -> find(window)).invoke(rates -> found.put(window, rates));
    }

    private static Uni<Rates> find(RateWindow window) {
        return PlainSql.select(NOW)
                .map(rows -> ((OffsetDateTime) rows.getFirst()[0]).toInstant())
                .flatMap(now -> find(window, now));
    }

    private static Uni<Rates> find(RateWindow window, Instant now) {
        var begin = window.begin(now).atOffset(ZoneOffset.UTC);
        return PlainSql.select(COUNTS, begin, (double) window.bucket().toSeconds())
                .map(rows -> rows.stream().map(FindRates::count).toList())
                .flatMap(counts -> PlainSql.select(TIMES, begin).map(rows -> {
                    var row = rows.getFirst();
                    return Rates.of(window, now, counts, time(row, 0), time(row, 3));
                }));
    }

    private static Count count(Object[] row) {
        return new Count(
                ((OffsetDateTime) row[0]).toInstant(),
                new Counted(RateKind.valueOf((String) row[1]), (String) row[2]),
                (Long) row[3]);
    }

    private static ActivationTime time(Object[] row, int first) {
        return new ActivationTime((Long) row[first], seconds(row[first + 1]), seconds(row[first + 2]));
    }

    private static @Nullable Duration seconds(@Nullable Object seconds) {
        return seconds == null ? null : Duration.ofMillis(Math.round((Double) seconds * 1_000));
    }
}

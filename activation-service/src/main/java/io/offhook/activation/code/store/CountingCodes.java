package io.offhook.activation.code.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts codes and refusals for the overview of administrators. */
@ApplicationScoped
public class CountingCodes {

    private static final String LIVE = """
            select count(*), count(*) filter (where expires_at < $2), count(*) filter (where expires_at < $3)
            from code_view where status = 'LIVE' and expires_at > $1""";

    private static final String EXPIRED = """
            select count(*) from code_view c where c.status = 'EXPIRED'
                and not exists (select 1 from code_view n where n.phone_id = c.phone_id and n.issued_at > c.issued_at)""";

    private static final String REDEEMED = "select count(*) from code_view where status = 'REDEEMED' and ended_at > $1";

    /** Its hour may have begun before the 24 hours did; then it is left out. */
    private static final String REFUSED =
            "select reason, sum(refusals)::bigint from refusal_count where hour > $1 group by reason";

    private final UnitOfWork units;
    private final DatabaseClock clock;

    CountingCodes(UnitOfWork units, DatabaseClock clock) {
        this.units = units;
        this.clock = clock;
    }

    public Uni<CodeNumbers> count() {
        return units.run(() -> clock.now().flatMap(CountingCodes::count));
    }

    private static Uni<CodeNumbers> count(Instant now) {
        var midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        var dayAgo = utc(now.minus(1, ChronoUnit.DAYS));
        return first(LIVE, utc(now), utc(midnight), utc(now.plus(1, ChronoUnit.DAYS)))
                .flatMap(live -> first(EXPIRED)
                        .flatMap(expired -> first(REDEEMED, dayAgo)
                                .flatMap(redeemed -> PlainSql.select(REFUSED, dayAgo)
                                        .map(refused -> new CodeNumbers(
                                                (Long) live[0],
                                                (Long) live[1],
                                                (Long) live[2],
                                                (Long) expired[0],
                                                (Long) redeemed[0],
                                                byReason(refused))))));
    }

    private static Uni<Object[]> first(String sql, Object... values) {
        return PlainSql.select(sql, values).map(List::getFirst);
    }

    private static Map<String, Long> byReason(List<Object[]> rows) {
        var counts = new TreeMap<String, Long>();
        rows.forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

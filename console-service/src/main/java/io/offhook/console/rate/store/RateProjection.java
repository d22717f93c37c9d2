package io.offhook.console.rate.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.offhook.console.rate.Counted;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Counts events of codes by minute. */
@ApplicationScoped
public class RateProjection {

    /** In one order, so that transactions that count the same minutes do not wait for each other in a circle. */
    private static final String COUNT = """
            insert into rate as r (minute, kind, reason, count)
            select minute, kind, reason, count
            from jsonb_to_recordset($1::text::jsonb) as new (minute timestamptz, kind text, reason text, count bigint)
            order by minute, kind, reason
            on conflict (minute, kind, reason) do update set count = r.count + excluded.count""";

    private final UnitOfWork units;

    RateProjection(UnitOfWork units) {
        this.units = units;
    }

    private record Row(Instant minute, String kind, String reason, long count) {}

    private record Key(Instant minute, Counted counted) {}

    /** Within a unit of work, as its last thing: transactions of the same minute share rows. */
    public void count(List<Recorded<ActivationEvent>> events) {
        var rows =
                events.stream()
                        .flatMap(RateProjection::key)
                        .collect(groupingBy(each -> each, counting()))
                        .entrySet()
                        .stream()
                        .map(each -> row(each.getKey(), each.getValue()))
                        .toList();
        if (!rows.isEmpty()) {
            units.beforeCommit(() -> count(EventCodec.write(rows)));
        }
    }

    private static Uni<Void> count(String rows) {
        return PlainSql.update(COUNT, rows).replaceWithVoid();
    }

    private static Stream<Key> key(Recorded<ActivationEvent> recorded) {
        var minute = recorded.metadata().time().truncatedTo(ChronoUnit.MINUTES);
        return Counted.of(recorded.event()).map(counted -> new Key(minute, counted)).stream();
    }

    private static Row row(Key key, long count) {
        return new Row(key.minute(), key.counted().kind().name(), key.counted().reason(), count);
    }
}

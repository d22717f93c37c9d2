package io.offhook.console.phone.store;

import io.offhook.contracts.device.DeviceEvent;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps how far each device got, and copies it to the phone that has its name, in the caller's transaction. */
@ApplicationScoped
public class ProgressProjection {

    private static final String PUT = """
            insert into device_progress as d (device_name, progress, at)
            select device_name, progress, at
            from jsonb_to_recordset($1::text::jsonb) as new (device_name text, progress text, at timestamptz)
            on conflict (device_name) do update set progress = excluded.progress, at = excluded.at where d.at <= excluded.at
                and not (d.by_registrar and excluded.progress = 'CONFIGURED')""";

    private static final String COPY = """
            update phone set progress = d.progress, progress_at = d.at from device_progress d
            where phone.device_name = d.device_name and removed_at is null
                and (phone.progress_at, phone.progress) is distinct from (d.at, d.progress)
                and\s""";

    private static final String TO_NAMES = COPY + "d.device_name in"
            + " (select device_name from jsonb_to_recordset($1::text::jsonb) as new (device_name text))";

    /** A phone may have another name now, and with it another device. */
    private static final String OF_PHONES = """
            update phone p set progress = d.progress, progress_at = d.at
            from phone q left join device_progress d on d.device_name = q.device_name
            where p.phone_id = any($1::uuid[]) and q.phone_id = p.phone_id
                and (p.progress_at, p.progress) is distinct from (d.at, d.progress)""";

    private static final String TO_LATE_ONES = COPY + "d.at > statement_timestamp() - interval '1 hour'";

    private final UnitOfWork units;

    ProgressProjection(UnitOfWork units) {
        this.units = units;
    }

    public Uni<Void> applyAll(List<Recorded<DeviceEvent>> events) {
        var columns = ProgressColumns.lastOfEach(events);
        if (columns.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var json = EventCodec.write(columns);
        return PlainSql.update(PUT, json)
                .chain(() -> PlainSql.update(TO_NAMES, json))
                .replaceWithVoid();
    }

    /** After the names of these phones were written. */
    Uni<Void> ofPhones(List<Recorded<PhoneEvent>> events) {
        var ids = events.stream()
                .map(each -> UUID.fromString(each.streamId()))
                .distinct()
                .toArray(UUID[]::new);
        return PlainSql.update(OF_PHONES, (Object) ids).replaceWithVoid();
    }

    /** Two replicas may have written a name and the progress of its device at the same moment, and neither saw what the other did. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> catchUp() {
        return units.runApart(() -> PlainSql.update(TO_LATE_ONES)).replaceWithVoid();
    }
}

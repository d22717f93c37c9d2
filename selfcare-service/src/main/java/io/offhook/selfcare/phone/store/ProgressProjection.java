package io.offhook.selfcare.phone.store;

import io.offhook.contracts.device.DeviceEvent;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.pages.device.DeviceProgress;
import io.offhook.selfcare.phone.SeenDevice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Keeps how far each device got, in the caller's transaction. */
@ApplicationScoped
public class ProgressProjection {

    private static final String PUT = """
            insert into device_progress as d (device_name, progress, at)
            select * from unnest($1::text[], $2::text[], $3::timestamptz[])
            on conflict (device_name) do update set progress = excluded.progress, at = excluded.at where d.at <= excluded.at
                and not (d.by_registrar and excluded.progress = 'CONFIGURED')""";

    /** Returns the names of those that got somewhere. */
    public Uni<Collection<String>> applyAll(List<Recorded<DeviceEvent>> events) {
        var last = lastOfEach(events);
        return last.isEmpty()
                ? Uni.createFrom().item(List.of())
                : PlainSql.update(
                                PUT,
                                last.keySet().toArray(String[]::new),
                                last.values().stream()
                                        .map(each -> each.progress().name())
                                        .toArray(String[]::new),
                                last.values().stream()
                                        .map(each -> each.at().atOffset(ZoneOffset.UTC))
                                        .toArray(OffsetDateTime[]::new))
                        .replaceWith(last.keySet());
    }

    /** One statement changes a row once. In the order of names, so that no two transactions wait for each other. */
    private static TreeMap<String, SeenDevice> lastOfEach(List<Recorded<DeviceEvent>> events) {
        var last = new TreeMap<String, SeenDevice>();
        for (var each : events) {
            DeviceProgress.of(each.event())
                    .ifPresent(progress -> last.put(
                            name(each.event()),
                            new SeenDevice(progress, each.metadata().time())));
        }
        return last;
    }

    private static String name(DeviceEvent event) {
        return switch (event) {
            case DeviceSeen it -> it.deviceName();
            case DeviceReported it -> it.deviceName();
        };
    }
}

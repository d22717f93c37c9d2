package io.offhook.console.timeline.store;

import io.offhook.console.timeline.TimelineEntry;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the latest entry of each kind that a page of a phone shows by itself, however long ago it was. */
@ApplicationScoped
public class FindLatest {

    private static final String OF_DEVICE = Stream.of(
                    "type = 'DeviceSeen.v1' and data->>'file' = 'CONFIGURATION'",
                    "type = 'DeviceSeen.v1' and data->>'file' = 'TRUST_LIST'",
                    "type = 'DeviceSeen.v1' and data->>'file' = 'TRUST_LIST' and data->>'result' = 'SERVED'",
                    "type = 'DeviceReported.v1'")
            .map(kind -> latest("device_name = $1 and " + kind))
            .collect(Collectors.joining(" union "));

    private static final String DESCRIBES =
            "type in ('PhoneProvisioned.v1', 'PhoneReconfigured.v1', 'PhoneAutoRegistered.v1')";
    private static final String DESCRIBED = latest("phone_id = $1 and " + DESCRIBES);
    private static final String DESCRIBED_ALL =
            "select distinct on (phone_id) * from timeline where phone_id = any($1::uuid[]) and " + DESCRIBES
                    + " order by phone_id, at desc, position desc";

    private final PooledReads reads;

    FindLatest(PooledReads reads) {
        this.reads = reads;
    }

    /** What it asked for and what it reported, oldest first: the latest request for each file, and the latest trust list it was given. */
    public Uni<List<TimelineEntry>> ofDevice(String deviceName) {
        return select(OF_DEVICE, deviceName);
    }

    /** What was said last of the whole phone: at most one entry. */
    public Uni<List<TimelineEntry>> described(UUID phoneId) {
        return select(DESCRIBED, phoneId);
    }

    /** The same of many phones. */
    public Uni<List<TimelineEntry>> described(List<UUID> phoneIds) {
        return select(DESCRIBED_ALL, phoneIds.toArray(UUID[]::new));
    }

    private Uni<List<TimelineEntry>> select(String parts, Object handle) {
        return reads.select(
                        "select " + TimelineRows.COLUMNS + " from (" + parts + ") as found order by at, position",
                        handle)
                .map(rows -> rows.stream().map(TimelineRows::entry).toList());
    }

    private static String latest(String condition) {
        return "(select * from timeline where " + condition + " order by at desc, position desc limit 1)";
    }
}

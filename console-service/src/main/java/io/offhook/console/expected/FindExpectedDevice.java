package io.offhook.console.expected;

import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds devices on the list of those that the supplier delivers. */
@ApplicationScoped
public class FindExpectedDevice {

    private static final String MACS =
            "select mac from expected_device where serial_number = upper($1) and mac is not null order by mac limit 10";

    private final PooledReads reads;

    FindExpectedDevice(PooledReads reads) {
        this.reads = reads;
    }

    /** MACs of the entries with this serial number. */
    public Uni<List<String>> macs(String serialNumber) {
        return reads.select(MACS, serialNumber)
                .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
    }
}

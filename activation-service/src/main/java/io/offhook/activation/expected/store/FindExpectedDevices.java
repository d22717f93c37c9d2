package io.offhook.activation.expected.store;

import io.offhook.activation.expected.ExpectedDevice;
import io.offhook.activation.expected.SeenDevice;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds entries of the list. */
@ApplicationScoped
public class FindExpectedDevices {

    private static final String PAGE = """
            select mac, serial_number, model from expected_device
            where key > $1 and ($2 = '' or position($2 in key) > 0 or position($2 in serial_number) > 0)
            order by key limit $3""";

    /** The key of an entry with a MAC is the MAC. */
    private static final String CONCERNING = """
            select mac, serial_number, model from expected_device
            where key = any($1::text[]) or serial_number = any($2::text[])""";

    private final UnitOfWork units;

    FindExpectedDevices(UnitOfWork units) {
        this.units = units;
    }

    /**
     * In the order of their keys.
     *
     * @param part of the MAC or the serial number, in upper case; empty: all
     * @param after the last key of the page before; empty: the beginning
     */
    public Uni<List<ExpectedDevice>> page(String part, String after, int limit) {
        return units.runApart(() -> PlainSql.select(PAGE, after, part, limit).map(FindExpectedDevices::entries));
    }

    /** Those with the MAC or the serial number of one of the devices. */
    Uni<List<ExpectedDevice>> concerning(List<SeenDevice> devices) {
        return units.runApart(() -> PlainSql.select(
                        CONCERNING,
                        devices.stream().map(SeenDevice::mac).toArray(String[]::new),
                        devices.stream()
                                .map(SeenDevice::serialNumber)
                                .flatMap(Optional::stream)
                                .toArray(String[]::new))
                .map(FindExpectedDevices::entries));
    }

    private static List<ExpectedDevice> entries(List<Object[]> rows) {
        return rows.stream().map(FindExpectedDevices::entry).toList();
    }

    private static ExpectedDevice entry(@Nullable Object[] row) {
        return new ExpectedDevice((String) row[0], (String) row[1], (String) row[2]);
    }
}

package io.offhook.torture.run;

import io.offhook.stack.service.Service;
import io.offhook.torture.installation.Installation;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the services that read from activation have counted what it has. The checker compares row by row when they have. */
record SettledReadModels(Installation installation) {

    private record Count(Service service, String query) {}

    private static final List<Count> CODES = List.of(
            new Count(Service.ACTIVATION, "select status, count(*) from code_view group by 1"),
            new Count(Service.SELFCARE, "select status, count(*) from my_code group by 1"),
            new Count(
                    Service.CONSOLE, "select code_state, count(*) from phone where code_state is not null group by 1"));

    private static final List<Count> REDEEMED = List.of(
            new Count(Service.ACTIVATION, "select '', count(*) from code_view where status = 'REDEEMED'"),
            new Count(Service.PROVISIONING, "select '', count(*) from phone_view where redeemed_code is not null"));

    private static final List<Count> DEVICES = List.of(
            new Count(Service.PROVISIONING, "select '', count(*) from phone_view where device_name like 'SEP%'"),
            new Count(Service.SELFCARE, "select '', count(*) from my_phone where device_name like 'SEP%'"),
            new Count(Service.CONSOLE, "select '', count(*) from phone where device_name like 'SEP%'"));

    /** @param events how many different ones all topics have */
    boolean areSettled(long events) throws SQLException {
        return agree(CODES)
                && agree(REDEEMED)
                && agree(DEVICES)
                && counts(
                                new Count(
                                        Service.CONSOLE,
                                        "select '', count(*) from timeline where topic in ('PHONE', 'ACTIVATION', 'TRUST', 'SELFCARE')"))
                        .values()
                        .stream()
                        .allMatch(known -> known >= events);
    }

    private boolean agree(List<Count> each) throws SQLException {
        var first = counts(each.getFirst());
        for (var other : each.subList(1, each.size())) {
            if (!counts(other).equals(first)) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Long> counts(Count count) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection = installation.database(count.service());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(count.query())) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }
}

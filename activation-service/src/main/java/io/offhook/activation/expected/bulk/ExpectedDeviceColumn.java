package io.offhook.activation.expected.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column about a device. */
enum ExpectedDeviceColumn {
    MAC("MAC", "MAC ADDRESS"),
    SERIAL_NUMBER("SERIAL NUMBER", "SERIAL"),
    MODEL("MODEL");

    private final List<String> names;

    ExpectedDeviceColumn(String... names) {
        this.names = List.of(names);
    }

    static Optional<ExpectedDeviceColumn> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.names.contains(name))
                .findFirst();
    }

    String heading() {
        return names.getFirst();
    }
}

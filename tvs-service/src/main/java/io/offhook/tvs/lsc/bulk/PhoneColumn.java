package io.offhook.tvs.lsc.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns that are read. */
enum PhoneColumn {
    DEVICE_NAME("DEVICE NAME", "NAME", "MAC ADDRESS", "MAC");

    private final List<String> names;

    PhoneColumn(String... names) {
        this.names = List.of(names);
    }

    static Optional<PhoneColumn> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.names.contains(name))
                .findFirst();
    }

    String heading() {
        return names.getFirst();
    }
}

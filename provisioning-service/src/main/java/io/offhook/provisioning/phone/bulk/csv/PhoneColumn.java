package io.offhook.provisioning.phone.bulk.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column about the phone itself. */
public enum PhoneColumn {
    MAC_ADDRESS("MAC ADDRESS"),
    DESCRIPTION("DESCRIPTION"),
    DEVICE_POOL("DEVICE POOL"),
    OWNER("USER ID", "OWNER", "OWNER USER ID"),
    MODEL("MODEL");

    private final List<String> names;

    PhoneColumn(String... names) {
        this.names = List.of(names);
    }

    static Optional<PhoneColumn> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.names.contains(name))
                .findFirst();
    }

    /** For messages. */
    String title() {
        return String.join(" or ", names);
    }
}

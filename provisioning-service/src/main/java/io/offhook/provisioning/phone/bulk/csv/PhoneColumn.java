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
    MODEL("MODEL"),
    SECURITY_PROFILE("DEVICE SECURITY PROFILE"),
    SIP_PROFILE("SIP PROFILE"),
    BUTTON_TEMPLATE("PHONE BUTTON TEMPLATE"),

    /** Finds a phone that is to be changed; a phone that is added gets its name from its MAC. */
    DEVICE_NAME("DEVICE NAME"),

    /** An export tells it, and no file changes it. */
    STATUS("STATUS"),

    /** An export tells it; a row of a phone that was changed since fails. */
    VERSION("VERSION"),

    /** Of the failed rows of a job, which are sent again. */
    REASON("REASON");

    private final List<String> names;

    PhoneColumn(String... names) {
        this.names = List.of(names);
    }

    static Optional<PhoneColumn> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.names.contains(name))
                .findFirst();
    }

    /** In files that are written here. */
    public String heading() {
        return names.getFirst();
    }

    /** For messages. */
    String title() {
        return String.join(" or ", names);
    }
}

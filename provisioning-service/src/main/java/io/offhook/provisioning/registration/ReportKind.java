package io.offhook.provisioning.registration;

import io.offhook.provisioning.value.MalformedValue;
import java.util.Locale;

/** What a registrar tells of a line. */
public enum ReportKind {
    REGISTERED,
    REFRESHED,
    EXPIRED,
    REMOVED;

    /** In capitals or not. */
    static ReportKind parse(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "REGISTERED" -> REGISTERED;
            case "REFRESHED" -> REFRESHED;
            case "EXPIRED" -> EXPIRED;
            case "REMOVED" -> REMOVED;
            default -> throw new MalformedValue("event", "event is REGISTERED, REFRESHED, EXPIRED or REMOVED.");
        };
    }

    boolean isRegistered() {
        return this == REGISTERED || this == REFRESHED;
    }
}

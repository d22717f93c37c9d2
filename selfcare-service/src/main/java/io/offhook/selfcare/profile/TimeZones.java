package io.offhook.selfcare.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The time zones that a person may choose: regions, which know summer time. */
public final class TimeZones {

    private static final List<String> ALL =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();

    private TimeZones() {}

    /** For example {@code Europe/Paris}, in their order. */
    public static List<String> all() {
        return ALL;
    }

    /** Empty for anything else, also for offsets such as {@code +01:00}. */
    public static Optional<ZoneId> parse(String text) {
        return ALL.contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }
}

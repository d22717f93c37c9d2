package io.offhook.selfcare.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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

    /** A region or its city alone, in any case; empty for anything else, also for offsets such as {@code +01:00}. */
    public static Optional<ZoneId> parse(String text) {
        if (ALL.contains(text)) {
            return Optional.of(ZoneId.of(text));
        }
        var city = "/" + text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        var zones = ALL.stream()
                .filter(each -> !each.startsWith("Etc/") && !each.startsWith("SystemV/"))
                .filter(each -> each.toLowerCase(Locale.ROOT).endsWith(city))
                .map(ZoneId::of)
                .toList();
        return zones.stream().map(ZoneId::getRules).distinct().count() == 1
                ? Optional.of(zones.getFirst())
                : Optional.empty();
    }
}

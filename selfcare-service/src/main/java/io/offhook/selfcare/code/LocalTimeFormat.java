package io.offhook.selfcare.code;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Formats points in time for people.
 *
 * @param zone the time zone of the place where the phones are
 */
public record LocalTimeFormat(ZoneId zone) {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    /** For example {@code Monday 30 November 2026 at 09:15 (UTC)}. */
    public String format(Instant at) {
        return DAY_AND_TIME.format(at.atZone(zone)) + " (" + zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + ")";
    }
}

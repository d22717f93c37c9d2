package io.offhook.selfcare.language;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/**
 * Writes points in time for a person.
 *
 * @param zone where the person is
 */
public record LocalTimes(ZoneId zone, Language language) {

    /** With the name that the zone has at that time, for example {@code Monday 30 November 2026 at 09:15 (CET)}. */
    public String dayAndTime(Instant at) {
        var local = at.atZone(zone);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .localizedBy(language.formats())
                        .format(local)
                + DateTimeFormatter.ofPattern(" (zzz)", language.formats()).format(local);
    }
}

package io.offhook.selfcare.language;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Writes points in time for a person.
 *
 * @param zone where the person is
 */
public record LocalTimes(ZoneId zone, Language language) {

    /** With the name that the zone has at that time, for example {@code Monday 30 November 2026 at 09:15 (CET)}. */
    public String dayAndTime(Instant at) {
        return DateTimeFormatter.ofPattern(pattern() + " (zzz)", language.formats())
                .format(at.atZone(zone));
    }

    /** What Java itself would write differs from version to version. */
    private String pattern() {
        return switch (language) {
            case EN -> "EEEE d MMMM uuuu 'at' HH:mm";
            case DE -> "EEEE, d. MMMM uuuu 'um' HH:mm";
            case FR -> "EEEE d MMMM uuuu 'à' HH:mm";
            case ES -> "EEEE, d 'de' MMMM 'de' uuuu, HH:mm";
        };
    }
}

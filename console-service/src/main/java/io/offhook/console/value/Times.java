package io.offhook.console.value;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times and spans as persons read them, everywhere the same: {@code 2026-12-06 08:15 UTC}, {@code 7 days}.
 *
 * @param zone where the reader is
 */
public record Times(ZoneId zone) {

    public static final Times UTC = new Times(ZoneId.of("UTC"));

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss zzz", Locale.ENGLISH);

    /** To the minute, with the name of the zone. */
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** To the second, where a minute does not tell two times apart. */
    public String second(Instant at) {
        return SECOND.format(at.atZone(zone));
    }

    /** In the largest unit that it is a whole number of: {@code 7 days}, {@code 36 hours}. */
    public static String span(Duration span) {
        if (span.isZero() || span.toSecondsPart() != 0) {
            return count(span.toSeconds(), "second");
        }
        if (span.toMinutesPart() != 0) {
            return count(span.toMinutes(), "minute");
        }
        return span.toHoursPart() != 0 ? count(span.toHours(), "hour") : count(span.toDays(), "day");
    }

    /** {@code 1 phone}, {@code 2 phones}. */
    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}

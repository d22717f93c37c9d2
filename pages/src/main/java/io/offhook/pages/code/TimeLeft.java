package io.offhook.pages.code;

import java.time.Duration;
import java.time.Instant;

/** Says in words how long a code stays valid. */
public final class TimeLeft {

    private TimeLeft() {}

    /** For example {@code 6 days and 23 hours}: at most two units, rounded down. */
    public static String words(Instant now, Instant end) {
        var left = Duration.between(now, end);
        if (left.toDays() > 0) {
            return join(count(left.toDays(), "day"), left.toHoursPart(), "hour");
        }
        if (left.toHours() > 0) {
            return join(count(left.toHours(), "hour"), left.toMinutesPart(), "minute");
        }
        return left.toMinutes() > 0 ? count(left.toMinutes(), "minute") : "less than a minute";
    }

    private static String join(String larger, int smaller, String unit) {
        return smaller == 0 ? larger : larger + " and " + count(smaller, unit);
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}

package io.offhook.selfcare.code;

import java.time.Duration;
import java.time.Instant;

/** The time until a code expires, in words. */
public final class TimeLeft {

    private TimeLeft() {}

    /** {@code 6 days and 23 hours}: two units at most, rounded down, so that nobody is promised too much. */
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

    private static String join(String greater, int lesser, String unit) {
        return lesser == 0 ? greater : greater + " and " + count(lesser, unit);
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}

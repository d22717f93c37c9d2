package io.offhook.provisioning.reminder;

import io.offhook.provisioning.value.MalformedValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;

/** How long before its end people are reminded of a code, the longest first; empty: nobody is. */
public record ReminderTimes(List<Duration> before) {

    /** More mails about one code nobody wants. */
    private static final int MOST = 5;

    private static final Duration MIN = Duration.ofMinutes(1);
    private static final Duration MAX = Duration.ofDays(365);

    public ReminderTimes {
        before = List.copyOf(before);
    }

    /**
     * @param texts ISO-8601, in any order
     * @throws MalformedValue if one is no duration within bounds, or there are too many
     */
    public static ReminderTimes parse(List<String> texts) {
        var times = texts.stream()
                .map(ReminderTimes::parse)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (times.size() > MOST) {
            throw new MalformedValue("before", "People are reminded at most " + MOST + " times.");
        }
        return new ReminderTimes(times);
    }

    private static Duration parse(String text) {
        try {
            var time = Duration.parse(text);
            if (time.compareTo(MIN) >= 0 && time.compareTo(MAX) <= 0) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // the same answer as for a duration out of bounds
        }
        throw new MalformedValue(
                "before", "before has ISO-8601 durations from " + MIN + " to " + MAX + ", for example PT24H.");
    }
}

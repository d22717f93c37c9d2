package io.offhook.selfcare.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** When people are reminded of a code that nobody used: so long before it expires, once at each step. */
public record ReminderSteps(List<Window> windows) {

    /**
     * The codes that a step reminds of: those whose time left is more than {@code after} and at most {@code before}. After an outage only
     * the last step that was missed is made up for.
     */
    public record Window(Duration before, Duration after) {}

    public ReminderSteps {
        windows = List.copyOf(windows);
    }

    /** @param steps in any order; empty: nobody is reminded */
    public static ReminderSteps of(Collection<Duration> steps) {
        if (steps.stream().anyMatch(each -> each.isNegative() || each.isZero())) {
            throw new IllegalArgumentException("a reminder comes a time before the end, not " + steps);
        }
        var windows = new ArrayList<Window>();
        var after = Duration.ZERO;
        for (var before : steps.stream().distinct().sorted().toList()) {
            windows.add(new Window(before, after));
            after = before;
        }
        return new ReminderSteps(windows);
    }
}

package io.offhook.contracts.state;

import io.offhook.contracts.Event;
import java.time.Duration;
import java.util.List;

/**
 * When people are reminded of a code that nobody used. Key: {@code reminders}. Without a state self care does as it is configured.
 *
 * @param before how long before the end of the code, once at each; empty: nobody is reminded
 */
public record ReminderSetting(List<Duration> before) implements Event {

    /** A list that is absent is empty. */
    public ReminderSetting {
        before = before == null ? List.of() : List.copyOf(before);
    }
}

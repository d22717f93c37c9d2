package io.offhook.console.setting.page;

import io.offhook.console.setting.AmountOfTime;
import io.offhook.console.setting.SettingSentences;
import io.offhook.contracts.state.ReminderSetting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When people are reminded, as the service answers and takes it.
 *
 * @param before ISO-8601 durations; empty: nobody is reminded; absent: as self care is configured
 */
record Reminders(@Nullable List<String> before) {

    /** When they are, in a word. */
    enum Choice {
        CONFIGURED("as self care is configured"),
        NEVER("never"),
        TIMES("at these times before its end");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Choice choice() {
        if (before == null) {
            return Choice.CONFIGURED;
        }
        return before.isEmpty() ? Choice.NEVER : Choice.TIMES;
    }

    List<AmountOfTime> times() {
        return before == null
                ? List.of()
                : before.stream().map(AmountOfTime::ofIso).toList();
    }

    public String sentence() {
        return before == null
                ? "People are reminded of codes that they did not use as self care is configured."
                : String.join(
                        " ",
                        SettingSentences.of(new ReminderSetting(
                                before.stream().map(Duration::parse).toList())));
    }

    Map<String, Object> body() {
        return before == null ? Map.of() : Map.of("before", before);
    }
}

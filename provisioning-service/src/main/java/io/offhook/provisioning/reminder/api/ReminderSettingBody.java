package io.offhook.provisioning.reminder.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.provisioning.reminder.ReminderTimes;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The setting of reminders as it is sent and shown. */
@Schema(name = "ReminderSetting")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReminderSettingBody(
        @Schema(
                description = "ISO-8601 durations before the end of a code, PT1M to P365D, at most 5; empty: nobody is"
                        + " reminded; absent: as self care is configured",
                examples = "[\"PT48H\", \"PT4H\"]")
        @Nullable
        List<@NotNull String> before) {

    static ReminderSettingBody of(Optional<ReminderTimes> times) {
        return new ReminderSettingBody(
                times.map(it -> it.before().stream().map(Duration::toString).toList())
                        .orElse(null));
    }

    /** Empty: as self care is configured. */
    Optional<ReminderTimes> parse() {
        return Optional.ofNullable(before).map(ReminderTimes::parse);
    }
}

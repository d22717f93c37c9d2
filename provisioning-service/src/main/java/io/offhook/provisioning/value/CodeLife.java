package io.offhook.provisioning.value;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long an activation code lives: one minute to a year. */
public record CodeLife(Duration duration) {

    public static final Duration MIN = Duration.ofMinutes(1);
    public static final Duration MAX = Duration.ofDays(365);

    /**
     * @return empty for no text: the settings of the activation service decide
     * @throws MalformedValue if it is not an ISO-8601 duration within bounds
     */
    public static Optional<CodeLife> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            var duration = Duration.parse(text);
            if (duration.compareTo(MIN) >= 0 && duration.compareTo(MAX) <= 0) {
                return Optional.of(new CodeLife(duration));
            }
        } catch (DateTimeParseException e) {
            // the same answer as for a duration out of bounds
        }
        throw new MalformedValue(
                "codeLife", "codeLife is an ISO-8601 duration from " + MIN + " to " + MAX + ", for example PT72H.");
    }
}

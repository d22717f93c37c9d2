package io.offhook.provisioning.value;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long an activation code is asked to be accepted: one minute to a year. */
public record CodeLife(Duration duration) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    /**
     * Empty where nothing was asked for: then it is as the settings of activation say.
     *
     * @throws MalformedValue if it is not an ISO-8601 duration within bounds
     */
    public static Optional<CodeLife> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            var duration = Duration.parse(text);
            if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return Optional.of(new CodeLife(duration));
            }
        } catch (DateTimeParseException e) {
            // the same answer as for one out of bounds
        }
        throw new MalformedValue(
                "codeLife",
                "codeLife is an ISO-8601 duration from " + SHORTEST + " to " + LONGEST + ", for example PT72H.");
    }
}

package io.offhook.activation.api;

import io.offhook.activation.api.ActivationProblem;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an administrator typed; what it returns is within bounds. */
public final class RequestText {

    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Pattern MODEL = Pattern.compile("[0-9]{4}[A-Z]{0,8}");
    private static final int LONGEST_DOMAIN = 253;
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?", Pattern.CASE_INSENSITIVE);

    private RequestText() {}

    /** How long a code may live; empty where nothing was typed. */
    public static Optional<Duration> codeLife(@Nullable String text) {
        return duration("codeLife", text, SHORTEST_LIFE);
    }

    static Optional<Duration> expiryWarning(@Nullable String text) {
        return duration("expiryWarning", text, Duration.ZERO);
    }

    /** A model's name. */
    public static String model(String text) {
        if (!MODEL.matcher(text).matches()) {
            throw ActivationProblem.invalid("A model is four digits and perhaps letters, for example 8845 or 8851NR.");
        }
        return text;
    }

    static Optional<String> domain(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > LONGEST_DOMAIN || !DOMAIN.matcher(text).matches()) {
            throw ActivationProblem.invalid("mraDomain is a domain name, for example mra.example.com.");
        }
        return Optional.of(text.toLowerCase(java.util.Locale.ROOT));
    }

    private static Optional<Duration> duration(String name, @Nullable String text, Duration least) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var duration = Duration.parse(text);
            if (duration.compareTo(least) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return Optional.of(duration);
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            // the same answer as for one out of bounds
        }
        throw ActivationProblem.invalid(
                name + " is an ISO-8601 duration from " + least + " to " + LONGEST + ", for example PT72H.");
    }
}

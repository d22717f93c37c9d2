package io.offhook.activation.api;

import io.offhook.activation.setting.CopiedKeyPolicy;
import io.offhook.activation.setting.ExpectedDevicePolicy;
import io.offhook.rest.problem.CommonProblem;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses texts of requests. A text that cannot be is an {@code invalid-request} with its field. */
public final class RequestText {

    private static final Duration MIN_LIFE = Duration.ofMinutes(1);
    private static final Duration MAX_DURATION = Duration.ofDays(365);
    private static final Pattern MODEL = Pattern.compile("[0-9]{4}[A-Z]{0,8}");
    private static final int MAX_DOMAIN = 253;
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?", Pattern.CASE_INSENSITIVE);

    private RequestText() {}

    /** The life of a code, ISO-8601, PT1M to P365D; empty if absent. */
    public static Optional<Duration> codeLife(@Nullable String text) {
        return duration("codeLife", text, MIN_LIFE);
    }

    /** ISO-8601, up to P365D; empty if absent. */
    public static Optional<Duration> expiryWarning(@Nullable String text) {
        return duration("expiryWarning", text, Duration.ZERO);
    }

    public static String model(String text) {
        if (!MODEL.matcher(text).matches()) {
            throw CommonProblem.invalid(
                    "model", "A model is four digits and perhaps letters, for example 8845 or 8851NR.");
        }
        return text;
    }

    /** A domain name in lower case; empty if absent or empty. */
    public static Optional<String> mraDomain(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > MAX_DOMAIN || !DOMAIN.matcher(text).matches()) {
            throw CommonProblem.invalid("mraDomain", "mraDomain is a domain name, for example mra.example.com.");
        }
        return Optional.of(text.toLowerCase(Locale.ROOT));
    }

    /** Empty if absent. */
    public static Optional<CopiedKeyPolicy> copiedKeys(@Nullable String text) {
        return constant("copiedKeys", text, CopiedKeyPolicy.values(), "ALARM or LOCK");
    }

    /** Empty if absent. */
    public static Optional<ExpectedDevicePolicy> expectedDevices(@Nullable String text) {
        return constant("expectedDevices", text, ExpectedDevicePolicy.values(), "OFF, ALARM or REFUSE");
    }

    private static <E extends Enum<E>> Optional<E> constant(
            String field, @Nullable String text, E[] constants, String names) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(constants)
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> CommonProblem.invalid(field, field + " is " + names + ".")));
    }

    private static Optional<Duration> duration(String field, @Nullable String text, Duration min) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var duration = Duration.parse(text);
            if (duration.compareTo(min) >= 0 && duration.compareTo(MAX_DURATION) <= 0) {
                return Optional.of(duration);
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            // the same answer as for one out of bounds
        }
        throw CommonProblem.invalid(
                field, field + " is an ISO-8601 duration from " + min + " to " + MAX_DURATION + ", for example PT72H.");
    }
}

package io.offhook.console.setting;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A duration as persons type it.
 *
 * @param amount as typed; empty: none is given
 */
public record AmountOfTime(String amount, Unit unit) {

    public static final AmountOfTime NONE = new AmountOfTime("", Unit.HOURS);

    private static final long MOST = 1_000_000;

    /** The largest first. */
    public enum Unit {
        DAYS(Duration.ofDays(1)),
        HOURS(Duration.ofHours(1)),
        MINUTES(Duration.ofMinutes(1)),
        SECONDS(Duration.ofSeconds(1));

        private final Duration length;

        Unit(Duration length) {
            this.length = length;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Unit> of(String text) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(text))
                    .findFirst();
        }
    }

    /** In the largest unit of which it is a whole number. A day has 24 hours. */
    public static AmountOfTime of(Duration duration) {
        var unit = duration.isZero()
                ? Unit.HOURS
                : Arrays.stream(Unit.values())
                        .filter(each -> duration.toSeconds() % each.length.toSeconds() == 0)
                        .findFirst()
                        .orElse(Unit.SECONDS);
        return new AmountOfTime(String.valueOf(duration.toSeconds() / unit.length.toSeconds()), unit);
    }

    /** @param iso ISO-8601; what is none is no amount */
    public static AmountOfTime ofIso(String iso) {
        try {
            return of(Duration.parse(iso));
        } catch (DateTimeParseException e) {
            return NONE;
        }
    }

    /** As it comes from a form. */
    public static AmountOfTime typed(Optional<String> amount, Optional<String> unit) {
        return new AmountOfTime(
                amount.map(String::strip).orElse(""), unit.flatMap(Unit::of).orElse(Unit.HOURS));
    }

    public boolean isNone() {
        return amount.isEmpty();
    }

    /** Empty if what was typed is no amount of time. */
    public Optional<Duration> duration() {
        try {
            long count = Long.parseLong(amount);
            return count < 0 || count > MOST ? Optional.empty() : Optional.of(unit.length.multipliedBy(count));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

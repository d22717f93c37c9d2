package io.offhook.console.explanation;

import io.offhook.console.value.Times;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Plain words with times in them, which each reader writes in its own way.
 *
 * @param pattern has a {@code %s} for each value
 */
public record Sentence(String pattern, List<Object> values) {

    static Sentence of(String pattern, Object... values) {
        return new Sentence(pattern, List.of(values));
    }

    Sentence then(Sentence next) {
        return new Sentence(
                pattern + " " + next.pattern,
                Stream.concat(values.stream(), next.values.stream()).toList());
    }

    /** Times to the minute, in UTC. */
    public String text() {
        return text(Times.UTC::minute);
    }

    public String text(Function<Instant, String> time) {
        return pattern.formatted(values.stream()
                .map(value -> value instanceof Instant at ? time.apply(at) : value)
                .toArray());
    }
}

package io.offhook.console.explanation;

import io.offhook.console.value.Times;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plain words with times and names in them.
 *
 * @param pattern has a {@code %s} for each value
 * @param values an {@link Instant}, a {@link Mention}, a sentence, or a text
 */
public record Sentence(String pattern, List<Object> values) {

    static final Sentence NOTHING = Sentence.of("");

    private static final Pattern VALUE = Pattern.compile("%s");

    /** Said with a vowel first. */
    private static final Pattern AN = Pattern.compile("(8|1[18]\\d\\d|[AEIOaeio]).*");

    /** A piece of a sentence. The thing is absent where it is text alone. */
    public record Part(String text, @Nullable Mention thing) {}

    static Sentence of(String pattern, Object... values) {
        return new Sentence(pattern, List.of(values));
    }

    /** Names with commas between them, and {@code and} before the last. */
    static Sentence list(List<? extends Object> values) {
        var pattern = new StringBuilder();
        for (int at = 0; at < values.size(); at++) {
            pattern.append(at == 0 ? "" : at == values.size() - 1 ? " and " : ", ")
                    .append("%s");
        }
        return new Sentence(pattern.toString(), List.copyOf(values));
    }

    /** {@code an 8861}, {@code a 7841}. */
    static String model(String model) {
        return (AN.matcher(model).matches() ? "an " : "a ") + model;
    }

    /** What somebody else said, within a sentence: without its full stop. */
    static String clause(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    Sentence then(Sentence next) {
        return next.pattern.isEmpty()
                ? this
                : new Sentence(
                        pattern + " " + next.pattern,
                        Stream.concat(values.stream(), next.values.stream()).toList());
    }

    /** Times are in UTC: to the minute, or to the second where two of the sentence would read the same. */
    public String text() {
        return parts().stream().map(Part::text).collect(Collectors.joining());
    }

    /** What it is made of, for a reader who makes links of what it names. */
    public List<Part> parts() {
        return parts(isCrowded());
    }

    private List<Part> parts(boolean seconds) {
        var texts = VALUE.split(pattern, -1);
        var parts = new ArrayList<Part>();
        for (int at = 0; at < texts.length; at++) {
            if (!texts[at].isEmpty()) {
                parts.add(new Part(texts[at], null));
            }
            if (at < values.size()) {
                parts.addAll(parts(values.get(at), seconds));
            }
        }
        return List.copyOf(parts);
    }

    private static List<Part> parts(Object value, boolean seconds) {
        return switch (value) {
            case Sentence it -> it.parts(seconds);
            case Mention it -> List.of(new Part(it.name(), it));
            case Instant it -> List.of(new Part(seconds ? Times.UTC.second(it) : Times.UTC.minute(it), null));
            default -> List.of(new Part(Objects.toString(value), null));
        };
    }

    private boolean isCrowded() {
        var times = times().distinct().toList();
        return times.stream()
                        .map(at -> at.truncatedTo(ChronoUnit.MINUTES))
                        .distinct()
                        .count()
                < times.size();
    }

    private Stream<Instant> times() {
        return values.stream().flatMap(value -> switch (value) {
            case Sentence it -> it.times();
            case Instant it -> Stream.of(it);
            default -> Stream.empty();
        });
    }
}

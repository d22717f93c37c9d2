package io.offhook.console.explanation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a rule found.
 *
 * @param since when it began
 * @param evidence ids of the events that say so, the decisive one first
 */
public record Finding(Instant since, Sentence sentence, Remedy next, List<UUID> evidence) {

    static Finding of(Fact<?> fact, Sentence sentence, Remedy next, Fact<?>... more) {
        return new Finding(
                fact.at(),
                sentence,
                next,
                Stream.concat(Stream.of(fact), Stream.of(more)).map(Fact::id).toList());
    }

    /** What the record says, or what has not happened. */
    static Finding of(Instant since, Sentence sentence, Remedy next) {
        return new Finding(since, sentence, next, List.of());
    }

    static Finding of(Instant since, Sentence sentence, Remedy next, Optional<? extends Fact<?>> evidence) {
        return new Finding(
                since, sentence, next, evidence.map(Fact::id).stream().toList());
    }
}

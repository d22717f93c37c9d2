package io.offhook.eventing.decider;

import io.offhook.contracts.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a command comes to: events, or the one reason why not. Neither means that what was asked for is so already. A refusal may come
 * with events: something worth recording that was noticed on the way.
 */
public record Decision<E extends Event, R>(List<E> events, Optional<R> refusal) {

    public Decision {
        events = List.copyOf(events);
    }

    @SafeVarargs
    public static <E extends Event, R> Decision<E, R> happened(E... events) {
        return new Decision<>(List.of(events), Optional.empty());
    }

    /** It is so already, so nothing happens. */
    public static <E extends Event, R> Decision<E, R> nothing() {
        return new Decision<>(List.of(), Optional.empty());
    }

    public static <E extends Event, R> Decision<E, R> refused(R refusal) {
        return new Decision<>(List.of(), Optional.of(refusal));
    }

    /** The same decision; one more fact was noticed on the way. */
    public Decision<E, R> also(Optional<? extends E> noticed) {
        return noticed.isEmpty()
                ? this
                : new Decision<>(
                        Stream.concat(events.stream(), noticed.stream()).toList(), refusal);
    }

    /** The same decision, or the exception that tells the caller of the refusal. */
    public Decision<E, R> orThrow(Function<? super R, ? extends RuntimeException> exception) {
        if (refusal.isPresent()) {
            throw exception.apply(refusal.get());
        }
        return this;
    }
}

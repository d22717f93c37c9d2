package io.offhook.activation.code;

import io.offhook.contracts.activation.ActivationEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened, or the one reason why not. No events and no refusal: it had been done before. A refusal changes no code; it may
 * still have shown something worth recording.
 */
public record Decision(List<ActivationEvent> events, Optional<Refusal> refusal) {

    static Decision happened(ActivationEvent... events) {
        return new Decision(List.of(events), Optional.empty());
    }

    static Decision refused(Refusal refusal) {
        return new Decision(List.of(), Optional.of(refusal));
    }

    /** The same answer; another fact was noticed on the way. */
    Decision also(Optional<? extends ActivationEvent> noticed) {
        return noticed.isEmpty()
                ? this
                : new Decision(Stream.concat(events.stream(), noticed.stream()).toList(), refusal);
    }
}

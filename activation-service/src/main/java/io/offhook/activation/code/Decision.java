package io.offhook.activation.code;

import io.offhook.contracts.activation.ActivationEvent;
import java.util.List;
import java.util.Optional;

/** What happened, or the one reason why not. No events and no refusal: it had been done before. */
public record Decision(List<ActivationEvent> events, Optional<Refusal> refusal) {

    static Decision happened(ActivationEvent... events) {
        return new Decision(List.of(events), Optional.empty());
    }

    static Decision refused(Refusal refusal) {
        return new Decision(List.of(), Optional.of(refusal));
    }
}

package io.offhook.tvs.denial;

import io.offhook.contracts.trust.DenialEvent;
import java.util.List;
import java.util.Optional;

/** What happened, or the one reason why not. No events and no refusal: it had been done before. */
public record Decision(List<DenialEvent> events, Optional<Refusal> refusal) {

    static Decision happened(DenialEvent event) {
        return new Decision(List.of(event), Optional.empty());
    }

    static Decision alreadySo() {
        return new Decision(List.of(), Optional.empty());
    }

    static Decision refused(Refusal refusal) {
        return new Decision(List.of(), Optional.of(refusal));
    }
}

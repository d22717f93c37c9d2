package io.offhook.provisioning.phone;

import io.offhook.contracts.phone.PhoneEvent;
import java.util.List;
import java.util.Optional;

/** What happened, or the one reason why not. Neither: it had happened already. */
public record Decision(List<PhoneEvent> events, Optional<PhoneRefusal> refusal) {

    public Decision {
        events = List.copyOf(events);
    }

    static Decision happened(PhoneEvent... events) {
        return new Decision(List.of(events), Optional.empty());
    }

    static Decision nothingNew() {
        return new Decision(List.of(), Optional.empty());
    }

    static Decision refused(PhoneRefusal refusal) {
        return new Decision(List.of(), Optional.of(refusal));
    }
}

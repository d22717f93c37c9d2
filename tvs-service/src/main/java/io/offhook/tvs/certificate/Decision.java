package io.offhook.tvs.certificate;

import io.offhook.contracts.trust.CertificateEvent;
import java.util.List;
import java.util.Optional;

/** What happened, or the one reason why not. No events and no refusal: it had been done before. */
public record Decision(List<CertificateEvent> events, Optional<Refusal> refusal) {

    static Decision happened(List<CertificateEvent> events) {
        return new Decision(List.copyOf(events), Optional.empty());
    }

    static Decision refused(Refusal refusal) {
        return new Decision(List.of(), Optional.of(refusal));
    }
}

package io.offhook.activation.listener;

import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.code.redemption.RedemptionOutcomes;
import io.offhook.activation.code.redemption.UntrustedDevice;
import io.offhook.activation.trust.Anchors;
import io.offhook.eventing.Cause;
import io.offhook.eventing.log.Correlation;
import io.offhook.eventing.trace.RequestSpan;
import io.offhook.pki.mic.MicVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.BiConsumer;

/** Finds out who sent a request, by the certificate of its connection. It is verified on every request. */
@ApplicationScoped
class AuthenticatingDevices {

    private final Anchors anchors;
    private final RedemptionOutcomes outcomes;
    private final RedemptionAnswers answers;
    private final Clock clock;

    AuthenticatingDevices(Anchors anchors, RedemptionOutcomes outcomes, RedemptionAnswers answers, Clock clock) {
        this.anchors = anchors;
        this.outcomes = outcomes;
        this.answers = answers;
        this.clock = clock;
    }

    /** Calls {@code next} for a genuine device, and refuses every other, on record. */
    void authenticate(Exchange exchange, BiConsumer<MicVerdict.Genuine, Cause> next) {
        var at = clock.instant();
        var cause = Cause.device(at, exchange.request().getHeader("traceparent"));
        Correlation.begin(cause);
        var chain = PeerChain.of(exchange.request());
        switch (anchors.verify(chain.certificates(), at)) {
            case MicVerdict.Genuine genuine -> {
                RequestSpan.ofDevice(DeviceIdentity.of(genuine).deviceName());
                next.accept(genuine, cause);
            }
            case MicVerdict.Rejected(var reason) -> {
                outcomes.untrusted(
                        reason, new UntrustedDevice(chain.fingerprint(), chain.own(), exchange.host()), cause);
                answers.untrusted(exchange, reason);
            }
        }
    }
}

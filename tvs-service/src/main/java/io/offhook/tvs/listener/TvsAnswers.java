package io.offhook.tvs.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.offhook.eventing.trace.ProtocolSpan;
import io.offhook.eventing.trace.ProtocolSpans;
import io.offhook.tvs.certificate.store.CurrentRegistry;
import io.offhook.tvs.verification.CertificateRegistry;
import io.offhook.tvs.verification.TvsAnswer;
import io.offhook.tvs.verification.TvsAnswer.Found;
import io.offhook.tvs.verification.TvsAnswer.Invalid;
import io.offhook.tvs.verification.TvsAnswer.Vouched;
import io.offhook.tvs.verification.wire.AnswerWriter;
import io.offhook.tvs.verification.wire.Frame;
import io.offhook.tvs.verification.wire.MalformedMessage;
import io.offhook.tvs.verification.wire.RequestReader;
import io.quarkus.runtime.Startup;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;

/** Reads a request, looks it up in the registry, and writes the answer. Meters both. */
@Startup // its timer is there before the first request
@ApplicationScoped
class TvsAnswers {

    private final Supplier<CertificateRegistry> registry;
    private final Clock clock;
    private final RefusalLog refusals;
    private final MeterRegistry meters;
    private final ProtocolSpans spans;
    private final Timer time;

    @Inject
    TvsAnswers(CurrentRegistry registry, Clock clock, RefusalLog refusals, MeterRegistry meters, ProtocolSpans spans) {
        this(registry::registry, clock, refusals, meters, spans);
    }

    TvsAnswers(
            Supplier<CertificateRegistry> registry,
            Clock clock,
            RefusalLog refusals,
            MeterRegistry meters,
            ProtocolSpans spans) {
        this.registry = registry;
        this.clock = clock;
        this.refusals = refusals;
        this.meters = meters;
        this.spans = spans;
        this.time = meters.timer("offhook.tvs.answers");
    }

    /** @throws MalformedMessage where the message is no request */
    Buffer answer(Frame frame) {
        var span = spans.begin("TVS", label(frame.command().name()));
        try {
            return time.record(() -> answer(frame, span));
        } catch (MalformedMessage malformed) {
            span.end(label(malformed.fault().name()));
            throw malformed;
        }
    }

    private Buffer answer(Frame frame, ProtocolSpan span) {
        var request = RequestReader.read(frame);
        span.ofDevice(request.deviceName());
        var answer = registry.get().answer(request, clock.instant());
        if (answer instanceof Invalid invalid) {
            refusals.refused(request.deviceName(), invalid.reason());
        }
        var outcome = outcome(answer);
        count(frame.command().name(), outcome);
        var bytes = Buffer.buffer(AnswerWriter.write(frame, answer));
        span.end(label(outcome));
        return bytes;
    }

    void malformed(MalformedMessage failure, String address) {
        refusals.malformed(failure.fault(), address);
        count("UNREADABLE", failure.fault().name());
    }

    private static String outcome(TvsAnswer answer) {
        return switch (answer) {
            case Vouched vouched -> "valid";
            case Found found -> "valid";
            case Invalid invalid -> invalid.reason().name();
        };
    }

    private void count(String kind, String outcome) {
        meters.counter("offhook.tvs.requests", "kind", label(kind), "outcome", label(outcome))
                .increment();
    }

    private static String label(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}

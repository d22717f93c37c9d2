package io.offhook.eventing.trace;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Spans of what phones ask by protocols that the framework makes none for: TVS, CAPF, TFTP. Each begins a trace, since these protocols have no
 * place for a {@code traceparent}.
 */
@ApplicationScoped
public class ProtocolSpans {

    private final Tracer tracer;

    public ProtocolSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Begins now. Nothing of the arguments may be chosen by a caller.
     *
     * @param protocol for example {@code TFTP}
     * @param operation what is asked, for example {@code read}
     */
    public ProtocolSpan begin(String protocol, String operation) {
        return new ProtocolSpan(tracer.spanBuilder(protocol + " " + operation)
                .setNoParent()
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("network.protocol.name", protocol.toLowerCase(Locale.ROOT))
                .startSpan());
    }
}

package io.offhook.eventing.trace;

import io.offhook.eventing.TraceParent;
import io.opentelemetry.api.trace.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** The span of the request at hand, which the framework made. Where this service does not trace, there is none to tell. */
public final class RequestSpan {

    static final String DEVICE = "offhook.device";

    private RequestSpan() {}

    /** @param route a template of its path: nothing that a caller chose */
    public static void named(String method, String route) {
        Span.current().updateName(method + " " + route).setAttribute("http.route", route);
    }

    /** Which device asks. */
    public static void ofDevice(String deviceName) {
        Span.current().setAttribute(DEVICE, deviceName);
    }

    /**
     * Takes the {@code traceparent} of what the request follows from, and links the span to it. Empty where nobody gets the span, so that
     * nothing need be looked up for it.
     */
    public static Optional<Consumer<String>> linker() {
        var span = Span.current();
        return span.isRecording() ? Optional.of(traceparent -> link(span, traceparent)) : Optional.empty();
    }

    private static void link(Span span, String traceparent) {
        if (TraceParent.validOrNull(traceparent) != null) {
            span.addLink(TraceParent.span(traceparent));
        }
    }
}

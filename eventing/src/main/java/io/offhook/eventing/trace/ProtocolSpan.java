package io.offhook.eventing.trace;

import io.offhook.eventing.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The span of one request or session. Where this service does not trace, it is one that nobody gets. */
public final class ProtocolSpan {

    private static final Pattern DEVICE_NAME = Pattern.compile("(?:SEP|BAT)[0-9A-F]{12}(?![0-9A-Za-z])");

    private final Span span;

    ProtocolSpan(Span span) {
        this.span = span;
    }

    /** @param said what the phone calls itself: of that the device name alone is kept, since it may have said anything */
    public void ofDevice(String said) {
        var name = DEVICE_NAME.matcher(said);
        if (name.find()) {
            span.setAttribute(RequestSpan.DEVICE, name.group());
        }
    }

    /** As the header says it, for events that are stored meanwhile. Null: this service does not trace. */
    public @Nullable String traceparent() {
        var context = span.getSpanContext();
        return context.isValid() ? TraceParent.of(context) : null;
    }

    /** Ends now; the first end counts. @param result one of few */
    public void end(String result) {
        span.setAttribute("offhook.result", result).end();
    }

    /** The same where this service failed. The class of the failure alone: its message may quote what was sent. */
    public void fail(Throwable failure) {
        span.setStatus(StatusCode.ERROR)
                .setAttribute("error.type", failure.getClass().getName());
        end("failed");
    }
}

package io.offhook.eventing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code traceparent} header of W3C Trace Context, version 00. A stranger sends it, so nothing else is kept of it. */
public final class TraceParent {

    private static final Pattern VERSION_00 =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private static final int TRACE = 3;
    private static final int SPAN = TRACE + 33;
    private static final int FLAGS = SPAN + 17;

    private TraceParent() {}

    /** The header as it came if it is valid, otherwise nothing. */
    public static @Nullable String validOrNull(@Nullable String header) {
        return header != null && VERSION_00.matcher(header).matches() ? header : null;
    }

    /** The span at hand if this service traces, otherwise the header as it came if it is valid. */
    public static @Nullable String currentOr(@Nullable String header) {
        var current = Span.current().getSpanContext();
        return current.isValid() ? of(current) : validOrNull(header);
    }

    public static String of(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }

    /** The span that a valid header names. */
    public static SpanContext span(String valid) {
        return SpanContext.createFromRemoteParent(
                traceId(valid),
                valid.substring(SPAN, FLAGS - 1),
                TraceFlags.fromHex(valid, FLAGS),
                TraceState.getDefault());
    }

    public static String traceId(String valid) {
        return valid.substring(TRACE, SPAN - 1);
    }
}

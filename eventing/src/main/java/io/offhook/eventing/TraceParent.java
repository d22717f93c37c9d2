package io.offhook.eventing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code traceparent} header of W3C Trace Context, version 00. A stranger sends it, so nothing else is kept of it. */
public final class TraceParent {

    private static final Pattern VERSION_00 =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** The header as it came if it is valid, otherwise nothing. */
    public static @Nullable String validOrNull(@Nullable String header) {
        return header != null && VERSION_00.matcher(header).matches() ? header : null;
    }
}

package io.offhook.stackclient.http;

import java.time.Duration;
import java.util.Optional;

/**
 * A problem (RFC 9457) of a service.
 *
 * @param reason the field {@code reason}: one of a fixed list, or "" if the answer has none
 * @param retryAfter the header {@code Retry-After} of a busy service
 */
public record Problem(int status, String title, String detail, String reason, Optional<Duration> retryAfter) {

    /** Whether the same request may succeed later. */
    public boolean passes() {
        return reason.equals("BUSY") || status == 502 || status == 503 || status == 504;
    }

    @Override
    public String toString() {
        var text = new StringBuilder(title);
        if (!detail.isEmpty()) {
            text.append(": ").append(detail);
        }
        text.append(" (")
                .append(reason.isEmpty() ? "" : reason + ", ")
                .append("HTTP ")
                .append(status)
                .append(')');
        return text.toString();
    }
}

package io.offhook.stackclient.http;

import java.time.Duration;
import java.util.Optional;

/**
 * A service's no, in the words of RFC 9457.
 *
 * @param reason the field {@code reason}: one word out of a closed list, or "" where the answer had none
 * @param retryAfter how long a busy service wants to be left alone
 */
public record Problem(int status, String title, String detail, String reason, Optional<Duration> retryAfter) {

    /** True when the same request may succeed a little later. */
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

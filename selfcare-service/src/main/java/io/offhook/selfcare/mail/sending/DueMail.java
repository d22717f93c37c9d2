package io.offhook.selfcare.mail.sending;

import io.offhook.eventing.Cause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was claimed, with all that its text needs but the code.
 *
 * @param attempt this one, counted from 1
 */
record DueMail(
        UUID codeId,
        UUID phoneId,
        String ownerId,
        int attempt,
        String name,
        String mail,
        String model,
        @Nullable String directoryNumber,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    /** What follows, follows from the event that ordered the mail. */
    Cause cause(Instant at) {
        return new Cause(at, correlationId, causationId, traceparent);
    }

    @Override
    public String toString() {
        return "DueMail[" + codeId + "]";
    }
}

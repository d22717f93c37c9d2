package io.offhook.selfcare.mail.store;

import io.offhook.eventing.Cause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claimed mail, with all that its text needs but the code.
 *
 * @param attempt this attempt, counted from 1
 * @param codesShown whether the mail carries the code; else administrators hand it out
 */
public record DueMail(
        UUID codeId,
        UUID phoneId,
        String ownerId,
        int attempt,
        String name,
        String address,
        String model,
        @Nullable String directoryNumber,
        boolean codesShown,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        @Nullable String actor) {

    static DueMail of(Object[] row) {
        return new DueMail(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (Integer) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (Boolean) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12]);
    }

    /** What follows has the cause of the event or the request that ordered the mail. */
    Cause cause(Instant at) {
        return new Cause(at, correlationId, causationId, traceparent, actor);
    }

    @Override
    public String toString() {
        return "DueMail[" + codeId + "]";
    }
}

package io.offhook.activation.code.reissue;

import io.offhook.eventing.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bulk reissue that is not done. Its codes are handled in the order of ids.
 *
 * @param life of the new codes; empty: as the settings say
 * @param cause the request that submitted it
 * @param lastCodeId the last code that was handled
 */
record RunningJob(
        UUID id,
        ReissueFilter filter,
        Optional<Duration> life,
        Instant submittedAt,
        Cause cause,
        Optional<UUID> lastCodeId) {

    /** From a row of {@link ReissueJobs}. */
    static RunningJob of(
            UUID id,
            ReissueFilter filter,
            Optional<Duration> life,
            Instant submittedAt,
            @Nullable String traceparent,
            @Nullable String actor,
            @Nullable UUID lastCodeId) {
        var cause = new Cause(submittedAt, id.toString(), null, traceparent, actor);
        return new RunningJob(id, filter, life, submittedAt, cause, Optional.ofNullable(lastCodeId));
    }
}

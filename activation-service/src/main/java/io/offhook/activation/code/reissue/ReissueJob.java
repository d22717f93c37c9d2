package io.offhook.activation.code.reissue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bulk re-issue, as far as it is.
 *
 * @param total codes that matched when it was asked for
 * @param done codes issued anew
 * @param skipped codes that were no longer waited for when it came to them
 * @param failed codes that could not be issued anew, whatever was tried; the log says why
 */
@Schema(name = "ReissueJob")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReissueJob(
        UUID id,
        State state,
        long total,
        long done,
        long skipped,
        long failed,
        Instant submittedAt,
        @Nullable Instant finishedAt) {

    enum State {
        RUNNING,
        DONE
    }

    /** Which codes, and how long the new ones live. */
    record Request(
            Optional<String> model,
            Optional<String> ownerId,
            Optional<String> deviceNamePrefix,
            Optional<Instant> expiredBefore,
            Optional<Duration> codeLife) {}
}

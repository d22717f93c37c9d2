package io.offhook.activation.code.reissue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a bulk reissue.
 *
 * @param total codes that matched when it was submitted
 * @param done codes that were reissued
 * @param skipped codes that could not be reissued any more when it came to them
 * @param failed codes that could not be reissued because of an error; the log says which
 */
@Schema(name = "ReissueJob")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReissueJob(
        UUID id,
        State state,
        long total,
        long done,
        long skipped,
        long failed,
        Instant submittedAt,
        @Nullable Instant finishedAt) {

    public enum State {
        RUNNING,
        DONE
    }
}

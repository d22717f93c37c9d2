package io.offhook.provisioning.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was erased of a person, and what was looked into for what is left.
 *
 * @param by the account that asked for it
 * @param state whether every service has said that it is done
 * @param waitsForJobs bulk jobs that have not ended and whose files name the person: start or cancel them
 * @param missing services that have not said so
 * @param userAgain whether there is a user with this id again; then the stores are as they were at the end of the erasure
 * @param kept what is not erased, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ErasureReport")
public record ErasureReport(
        String userId,
        Instant erasedAt,
        @Nullable Instant doneAt,
        @Nullable String by,
        State state,
        boolean userAgain,
        List<StoreReport> stores,
        List<TopicReport> topics,
        List<UUID> waitsForJobs,
        List<String> missing,
        List<Kept> kept) {

    public enum State {
        RUNNING,
        DONE
    }

    /**
     * A store that was looked into.
     *
     * @param erased how many entries of the person were deleted or blanked
     * @param left how many were there when it was looked into
     */
    public record StoreReport(String service, String store, int erased, int left, Instant lookedAt) {}

    /**
     * A topic that was looked into.
     *
     * @param records with the person's id as their key
     * @param withValue those of them that say what the person was called
     * @param waitForCompaction those of the latter that are older than the last tombstone: the brokers remove them
     * @param tombstoneOffset of the last tombstone; absent: there is none, or the brokers removed it when nothing was left to erase
     * @param complete false: the time was up before the end was reached
     * @param note what that means; a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TopicReport(
            String topic,
            long records,
            long withValue,
            long waitForCompaction,
            @Nullable Long tombstoneOffset,
            @Nullable Instant tombstoneAt,
            boolean complete,
            String note) {}

    /** Something that is not erased. */
    public record Kept(String what, String where, String why) {}
}

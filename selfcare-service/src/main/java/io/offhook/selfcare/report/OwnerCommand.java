package io.offhook.selfcare.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the owner of a phone says of it. */
public sealed interface OwnerCommand {

    /** @param ownedSince when it was given to this owner: what was said before concerns an earlier time */
    record Disown(UUID phoneId, String ownerId, Instant ownedSince) implements OwnerCommand {}

    /**
     * The code is lost, or others saw it.
     *
     * @param codeId the code that the owner means
     * @param liveCodeId the one that the phone has now
     */
    record ReportLost(UUID phoneId, String ownerId, UUID codeId, Optional<UUID> liveCodeId, Instant at)
            implements OwnerCommand {}
}

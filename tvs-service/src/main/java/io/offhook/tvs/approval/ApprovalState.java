package io.offhook.tvs.approval;

import java.time.Instant;
import java.util.UUID;

/** How far one proposal is. */
public sealed interface ApprovalState {

    /** Nobody proposed it. */
    record Unknown() implements ApprovalState {}

    /** It waits for another administrator. */
    record Pending(UUID id, Change change, String requestedBy, Instant expiresAt) implements ApprovalState {}

    /** The change was made. */
    record Approved() implements ApprovalState {}

    /** The change was not made, and will not be. */
    record Rejected() implements ApprovalState {}
}

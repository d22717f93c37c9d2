package io.offhook.tvs.approval;

import java.time.Instant;
import java.util.UUID;

/** What administrators ask for one proposal. {@code by} is the account that asks, where it matters. */
public sealed interface ApprovalCommand {

    record Propose(UUID id, Change change, String by, Instant expiresAt) implements ApprovalCommand {}

    record Approve(String by, Instant at) implements ApprovalCommand {}

    /** By any administrator; the one who proposed it withdraws it so. */
    record Reject(Instant at) implements ApprovalCommand {}
}

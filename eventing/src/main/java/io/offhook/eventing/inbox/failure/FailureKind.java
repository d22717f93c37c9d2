package io.offhook.eventing.inbox.failure;

import io.offhook.eventing.EventCodec.Undecodable;
import io.offhook.eventing.signature.UnverifiedEvent;
import io.offhook.eventing.sql.DatabaseFailure;

/** Whose fault it is that a record was not applied. It decides what happens to the record. */
public enum FailureKind {
    /** The record is no event that the topic's contract knows. It waits for a person. */
    UNDECODABLE,
    /** The database refuses its data: a value that cannot be stored, or a constraint. It waits for a person. */
    REFUSED,
    /** The handler failed in another way. The record is tried again from time to time, so it is applied once the handler is fixed. */
    HANDLER,
    /** Another event was taken with the same stream and version. One of the two is forged. It waits for a person. */
    CONFLICTING,
    /** Its source must sign, and the record is not what the source signed. It waits for a person. */
    UNVERIFIED,
    /** The database is away, full, restarting or contended. The consumer waits, and no record is given up. */
    UNAVAILABLE;

    public static FailureKind of(Throwable failure) {
        return switch (DatabaseFailure.of(failure)) {
            case UNAVAILABLE -> UNAVAILABLE;
            case INVALID_DATA, CONSTRAINT -> REFUSED;
            case OTHER -> ofRecord(FailureReason.root(failure));
        };
    }

    private static FailureKind ofRecord(Throwable failure) {
        return switch (failure) {
            case Undecodable ignored -> UNDECODABLE;
            case ConflictingEvent ignored -> CONFLICTING;
            case UnverifiedEvent ignored -> UNVERIFIED;
            default -> HANDLER;
        };
    }

    /** Whether the record may be forged. It is set aside alone: its place in the stream stays free for the genuine one. */
    public boolean isQuarantined() {
        return this == CONFLICTING || this == UNVERIFIED;
    }

    /** Whether trying again at once can help. */
    boolean isWorthRetrying() {
        return this != UNDECODABLE && !isQuarantined();
    }
}

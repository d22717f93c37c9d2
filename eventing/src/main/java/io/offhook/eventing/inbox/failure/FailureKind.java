package io.offhook.eventing.inbox.failure;

import io.offhook.eventing.EventCodec.Undecodable;
import io.offhook.eventing.sql.DatabaseFailure;

/** Whose fault it is that a record was not applied. It decides what happens to the record. */
public enum FailureKind {
    /** The record is no event that the topic's contract knows. It waits for a person. */
    UNDECODABLE,
    /** The database refuses its data: a value that cannot be stored, or a constraint. It waits for a person. */
    REFUSED,
    /** The handler failed in another way. The record is tried again from time to time, so it is applied once the handler is fixed. */
    HANDLER,
    /** The database is away, full, restarting or contended. The consumer waits, and no record is given up. */
    UNAVAILABLE;

    public static FailureKind of(Throwable failure) {
        return switch (DatabaseFailure.of(failure)) {
            case UNAVAILABLE -> UNAVAILABLE;
            case INVALID_DATA, CONSTRAINT -> REFUSED;
            case OTHER -> isUndecodable(failure) ? UNDECODABLE : HANDLER;
        };
    }

    private static boolean isUndecodable(Throwable failure) {
        return failure instanceof Undecodable || failure.getCause() instanceof Undecodable;
    }
}

package io.offhook.eventing;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means for what was tried. */
public enum DatabaseFailure {
    /** A value cannot be stored: SQLSTATE class 22, data exception. Trying again does not help. */
    INVALID_DATA,
    /** A constraint refused the change: SQLSTATE class 23, integrity constraint violation. */
    CONSTRAINT,
    /**
     * The database is away, full, restarting or contended: no answer at all, or SQLSTATE class 08, 40, 53, 55, 57, 58 or XX. The same
     * statement may succeed later.
     */
    UNAVAILABLE,
    /** No failure of the database, or one of the statement itself. */
    OTHER;

    public static DatabaseFailure of(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            var found = ofOne(each);
            if (found != OTHER) {
                return found;
            }
        }
        return OTHER;
    }

    /**
     * Whether the database gave the transaction up in favour of another one: SQLSTATE class 40, transaction rollback. The same work may
     * succeed at once.
     */
    public static boolean isContention(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            var state = stateOf(each);
            if (state != null && state.startsWith("40")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String stateOf(Throwable failure) {
        return switch (failure) {
            case JDBCException it -> it.getSQLState();
            case PgException it -> it.getSqlState();
            default -> null;
        };
    }

    private static DatabaseFailure ofOne(Throwable failure) {
        return switch (failure) {
            case JDBCException it -> ofState(it.getSQLState());
            case PgException it -> ofState(it.getSqlState());
            case ConnectException ignored -> UNAVAILABLE;
            case TimeoutException ignored -> UNAVAILABLE;
            case ClosedConnectionException ignored -> UNAVAILABLE;
            // What the pool says when it is full or closed; the class says no more than its text.
            case NoStackTraceThrowable ignored -> UNAVAILABLE;
            default -> OTHER;
        };
    }

    private static DatabaseFailure ofState(@Nullable String state) {
        if (state == null) {
            return UNAVAILABLE;
        }
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "22" -> INVALID_DATA;
            case "23" -> CONSTRAINT;
            case "08", "40", "53", "55", "57", "58", "XX" -> UNAVAILABLE;
            default -> OTHER;
        };
    }
}

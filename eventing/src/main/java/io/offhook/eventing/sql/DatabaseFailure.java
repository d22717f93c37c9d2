package io.offhook.eventing.sql;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means for what was tried. */
public enum DatabaseFailure {
    /** A value cannot be stored: SQLSTATE class 22, data exception, or 54, program limit exceeded. Trying again does not help. */
    INVALID_DATA,
    /** A constraint refused the change: SQLSTATE class 23, integrity constraint violation. */
    CONSTRAINT,
    /**
     * The database is away, full, restarting, read-only or contended: no answer at all, or SQLSTATE class 08, 28, 3D, 40, 53, 55, 57, 58 or
     * XX, or 25006. The same statement may succeed later.
     */
    UNAVAILABLE,
    /** No failure of the database, or one of the statement itself. */
    OTHER;

    private static final String READ_ONLY = "25006";

    /**
     * Looks at the failure, its causes and what was suppressed with them. Unavailability prevails: a rollback that fails with the
     * connection says nothing about the data.
     */
    public static DatabaseFailure of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        var result = OTHER;
        boolean withoutState = false;
        while (!open.isEmpty()) {
            var each = open.remove();
            if (!seen.add(each)) {
                continue;
            }
            var found = ofOne(each);
            if (found == UNAVAILABLE) {
                return UNAVAILABLE;
            }
            result = result == OTHER ? found : result;
            withoutState |= isWithoutState(each);
            if (each.getCause() != null) {
                open.add(each.getCause());
            }
            Collections.addAll(open, each.getSuppressed());
        }
        return result == OTHER && withoutState ? UNAVAILABLE : result;
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
            case SQLException it -> ofState(it.getSQLState());
            case PgException it -> ofState(it.getSqlState());
            case TimeoutException ignored -> UNAVAILABLE;
            case io.smallrye.mutiny.TimeoutException ignored -> UNAVAILABLE;
            case ClosedConnectionException ignored -> UNAVAILABLE;
            case ConnectionPoolTooBusyException ignored -> UNAVAILABLE;
            // What the pool says when it is full or closed; the class says no more than its text.
            case NoStackTraceThrowable ignored -> UNAVAILABLE;
            // The class itself says that a connection was closed; its subclasses say other things.
            case VertxException it when it.getClass() == VertxException.class -> UNAVAILABLE;
            case IOException it when isOfTheNetwork(it) -> UNAVAILABLE;
            default -> OTHER;
        };
    }

    private static boolean isOfTheNetwork(IOException failure) {
        return failure instanceof SocketException
                || failure instanceof ClosedChannelException
                || failure instanceof UnknownHostException
                || failure instanceof SSLException
                || failure instanceof EOFException
                || failure.getClass() == IOException.class;
    }

    /** The database never answers without a state, so these did not get an answer, unless a cause says more. */
    private static boolean isWithoutState(Throwable failure) {
        return (failure instanceof JDBCException jdbc && jdbc.getSQLState() == null)
                || (failure instanceof SQLException sql && sql.getSQLState() == null);
    }

    private static DatabaseFailure ofState(@Nullable String state) {
        if (state == null) {
            return OTHER;
        }
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "22", "54" -> INVALID_DATA;
            case "23" -> CONSTRAINT;
            case "08", "28", "3D", "40", "53", "55", "57", "58", "XX" -> UNAVAILABLE;
            case "25" -> state.equals(READ_ONLY) ? UNAVAILABLE : OTHER;
            default -> OTHER;
        };
    }
}

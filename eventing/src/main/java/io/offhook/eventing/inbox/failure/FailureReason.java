package io.offhook.eventing.inbox.failure;

import io.offhook.eventing.EventCodec.Undecodable;
import io.offhook.eventing.signature.UnverifiedEvent;
import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;

/** What is told of a failure. Messages of exceptions may quote a payload, so only our own are passed on. */
public final class FailureReason {

    private FailureReason() {}

    public static String of(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            var state = sqlState(each);
            if (state != null) {
                return "SQLSTATE " + state;
            }
        }
        var root = root(failure);
        return root instanceof Undecodable || root instanceof ConflictingEvent || root instanceof UnverifiedEvent
                ? String.valueOf(root.getMessage())
                : root.getClass().getName();
    }

    private static @Nullable String sqlState(Throwable failure) {
        return switch (failure) {
            case JDBCException it -> it.getSQLState();
            case SQLException it -> it.getSQLState();
            case PgException it -> it.getSqlState();
            default -> null;
        };
    }

    public static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}

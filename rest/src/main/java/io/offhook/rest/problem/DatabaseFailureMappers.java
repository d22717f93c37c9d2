package io.offhook.rest.problem;

import io.offhook.eventing.sql.DatabaseFailure;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import org.hibernate.HibernateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A database that is away, restarting or full makes a service busy, not broken; data that it cannot store is a bad request. */
class DatabaseFailureMappers {

    private static final Logger LOG = Logger.getLogger(DatabaseFailureMappers.class);
    private static final int BEFORE_ANY_OTHER = 1;

    /**
     * What a driver, the pool, Mutiny and Hibernate throw: no connection, a lost one, none of the pool in time, what the database said, and
     * what ended a transaction after what was tried in it.
     */
    @ServerExceptionMapper(
            value = {
                ConnectException.class,
                ClosedConnectionException.class,
                NoStackTraceThrowable.class,
                VertxException.class,
                CompositeException.class,
                TimeoutException.class,
                java.util.concurrent.TimeoutException.class,
                HibernateException.class,
                PgException.class
            },
            priority = BEFORE_ANY_OTHER)
    public Response failed(Throwable failure) {
        return switch (DatabaseFailure.of(failure)) {
            case UNAVAILABLE -> {
                LOG.warnf("Database unavailable: failure=%s", failure.getClass().getName());
                yield CommonProblem.busy().toResponse();
            }
            case INVALID_DATA -> {
                LOG.warnf(
                        "Database refused a value: failure=%s",
                        failure.getClass().getName());
                yield CommonProblem.invalid("The request has a value that cannot be stored.")
                        .toResponse();
            }
            case CONSTRAINT -> {
                LOG.warnf(
                        "Constraint refused a change: failure=%s",
                        failure.getClass().getName());
                yield CommonProblem.concurrentChange().toResponse();
            }
            case OTHER -> {
                FaultLog.log("Statement failed", failure);
                yield CommonProblem.INTERNAL_ERROR
                        .because("Something went wrong here; the log of the service says what.")
                        .toResponse();
            }
        };
    }
}

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

    @ServerExceptionMapper(priority = BEFORE_ANY_OTHER)
    public Response refused(ConnectException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper(priority = BEFORE_ANY_OTHER)
    public Response closed(ClosedConnectionException failure) {
        return answer(failure);
    }

    /** No connection of the pool became free in time. */
    @ServerExceptionMapper(priority = BEFORE_ANY_OTHER)
    public Response unconnected(NoStackTraceThrowable failure) {
        return answer(failure);
    }

    @ServerExceptionMapper(priority = BEFORE_ANY_OTHER)
    public Response unconnected(VertxException failure) {
        return answer(failure);
    }

    /** What was tried failed, and then what ends it. */
    @ServerExceptionMapper(priority = BEFORE_ANY_OTHER)
    public Response failed(CompositeException failures) {
        return answer(failures);
    }

    @ServerExceptionMapper(priority = BEFORE_ANY_OTHER)
    public Response late(TimeoutException failure) {
        return answer(failure);
    }

    /** What the database said, or that a query lost its connection. */
    @ServerExceptionMapper(priority = BEFORE_ANY_OTHER)
    public Response failed(HibernateException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper(priority = BEFORE_ANY_OTHER)
    public Response failed(PgException failure) {
        return answer(failure);
    }

    private static Response answer(Throwable failure) {
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
                LOG.error("Statement failed", failure);
                yield CommonProblem.INTERNAL_ERROR
                        .because("Something went wrong here; the log of the service says what.")
                        .toResponse();
            }
        };
    }
}

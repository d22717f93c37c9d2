package io.offhook.edge;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.URI;
import org.hibernate.JDBCException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** A database that is away, shutting down or full makes a service busy, not broken: the caller may try again. */
class DatabaseAway {

    private static final Logger LOG = Logger.getLogger(DatabaseAway.class);
    private static final int BEFORE_ANY_OTHER = 1;

    @ServerExceptionMapper(priority = BEFORE_ANY_OTHER)
    public Response refused(ConnectException failure) {
        return busy(failure);
    }

    @ServerExceptionMapper(priority = BEFORE_ANY_OTHER)
    public Response closed(ClosedConnectionException failure) {
        return busy(failure);
    }

    @ServerExceptionMapper(priority = BEFORE_ANY_OTHER)
    public Response failed(JDBCException failure) {
        return isAway(failure.getSQLState()) ? busy(failure) : broken(failure);
    }

    /** PostgreSQL's classes: connection exception, insufficient resources, operator intervention; none without an answer. */
    private static boolean isAway(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    private static Response busy(Exception failure) {
        LOG.warnf("The database is away: %s", failure.getClass().getName());
        return Response.fromResponse(problem("busy", "Busy", 503, "Please try again in a moment.")
                        .toResponse())
                .header("Retry-After", "1")
                .build();
    }

    private static Response broken(JDBCException failure) {
        LOG.error("A statement failed", failure);
        return problem("internal-error", "Internal error", 500, "Something went wrong here; it is in the log.")
                .toResponse();
    }

    private static HttpProblem problem(String name, String title, int status, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("https://offhook.io/problems/" + name))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail)
                .build();
    }
}

package io.offhook.pages.error;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.offhook.rest.problem.ProblemPage;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers a browser with an {@link ErrorPage} where programs get a problem (RFC 9457), or an empty body. REST and the operators' paths stay
 * as they are.
 */
@ApplicationScoped
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final ErrorPage page;

    ErrorPages(ErrorPage page) {
        this.page = page;
    }

    /** What resources, and the framework in front of them, refuse. */
    @ServerResponseFilter
    public Uni<Void> refused(ContainerResponseContext response, RoutingContext context) {
        var status = response.getStatus();
        var empty = response.getEntity() == null && status >= BAD_REQUEST && status != UNAUTHORIZED;
        if (!(empty || response.getEntity() instanceof HttpProblem) || !ProblemPage.isForPerson(context)) {
            return Uni.createFrom().voidItem();
        }
        return toCaller(context, status)
                .invoke(html -> response.setEntity(html, new Annotation[0], MediaType.TEXT_HTML_TYPE))
                .replaceWithVoid();
    }

    /** What filters in front of all resources refuse, such as the next password after many wrong ones. */
    void register(@Observes Filters filters) {
        ProblemPage.offer(filters, (context, problem) -> toStranger(context, problem.getStatusCode()));
    }

    /** What fails before any resource, such as a body that is too large, and paths that no resource has. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).failureHandler(this::failed);
        router.route().order(Integer.MAX_VALUE).handler(this::nothingHere);
    }

    private void failed(RoutingContext context) {
        var status = context.statusCode();
        var isPlain = status >= BAD_REQUEST && context.failure() == null && status != UNAUTHORIZED;
        if (isPlain && ProblemPage.isForPerson(context) && !context.response().ended()) {
            end(context, status);
        } else {
            context.next();
        }
    }

    private void nothingHere(RoutingContext context) {
        if (ProblemPage.isForPerson(context) && !context.response().ended()) {
            end(context, NOT_FOUND);
        } else {
            context.next();
        }
    }

    private void end(RoutingContext context, int status) {
        toCaller(context, status).subscribe().with(html -> {
            if (!context.response().ended()) {
                context.response()
                        .setStatusCode(status)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                        .end(html);
            }
        });
    }

    private Uni<String> toCaller(RoutingContext context, int status) {
        return Uni.createFrom()
                .deferred(() -> page.toCaller(context, status))
                .onFailure()
                .recoverWithItem(failure -> withoutPage(status, failure));
    }

    private String toStranger(RoutingContext context, int status) {
        try {
            return page.toStranger(context, status);
        } catch (RuntimeException failure) {
            return withoutPage(status, failure);
        }
    }

    private static String withoutPage(int status, Throwable failure) {
        LOG.errorf(
                "Page of an error not made: status=%d failure=%s",
                status, failure.getClass().getName());
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }
}

package io.offhook.console.page;

import io.offhook.rest.problem.ProblemPage;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
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
 * Answers a browser with a page where programs get a problem (RFC 9457), or an empty body. REST and the operators' paths stay as they are.
 */
@ApplicationScoped
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance error(ErrorView view);
    }

    /** What resources, and the framework in front of them, refuse. */
    @ServerResponseFilter
    public void refused(ContainerResponseContext response, RoutingContext context) {
        var status = response.getStatus();
        var empty = response.getEntity() == null && status >= BAD_REQUEST && status != UNAUTHORIZED;
        if ((empty || response.getEntity() instanceof HttpProblem) && ProblemPage.isForPerson(context)) {
            response.setEntity(page(context, status), new Annotation[0], MediaType.TEXT_HTML_TYPE);
        }
    }

    /** What filters in front of all resources refuse. */
    void register(@Observes Filters filters) {
        ProblemPage.offer(filters, (context, problem) -> page(context, problem.getStatusCode()));
    }

    /** What fails before any resource, such as a body that is too large, and paths that no resource has. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).failureHandler(ErrorPages::failed);
        router.route().order(Integer.MAX_VALUE).handler(ErrorPages::nothingHere);
    }

    private static void failed(RoutingContext context) {
        var status = context.statusCode();
        var isPlain = status >= BAD_REQUEST && context.failure() == null;
        if (isPlain
                && status != UNAUTHORIZED
                && ProblemPage.isForPerson(context)
                && !context.response().ended()) {
            end(context, status);
        } else {
            context.next();
        }
    }

    private static void nothingHere(RoutingContext context) {
        if (ProblemPage.isForPerson(context) && !context.response().ended()) {
            end(context, NOT_FOUND);
        } else {
            context.next();
        }
    }

    private static void end(RoutingContext context, int status) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(page(context, status));
    }

    private static String page(RoutingContext context, int status) {
        try {
            return Templates.error(view(context, status)).render();
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Page of an error not made: status=%d failure=%s",
                    status, e.getClass().getName());
            return ErrorWords.of(status).title();
        }
    }

    private static ErrorView view(RoutingContext context, int status) {
        var caller = context.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        return caller == null || caller.isAnonymous()
                ? new ErrorView(status, ErrorWords.of(status), "", "")
                : new ErrorView(
                        status, ErrorWords.of(status), caller.getPrincipal().getName(), role(caller, status));
    }

    private static String role(SecurityIdentity caller, int status) {
        if (status != FORBIDDEN || caller.hasRole("admin")) {
            return "";
        }
        return caller.hasRole("operator") ? "admin" : "admin or operator";
    }
}

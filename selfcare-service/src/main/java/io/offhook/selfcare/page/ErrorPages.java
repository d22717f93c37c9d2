package io.offhook.selfcare.page;

import io.offhook.rest.problem.ProblemPage;
import io.offhook.selfcare.profile.Reader;
import io.offhook.selfcare.profile.store.FindReader;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Answers a browser with a page where programs get a problem (RFC 9457) or an empty body. It is in the language of the person who is
 * signed in, and in that of the browser where nobody is or where the database is away. REST stays as it is.
 */
@ApplicationScoped
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final FindReader readers;

    ErrorPages(FindReader readers) {
        this.readers = readers;
    }

    /** What resources, and the framework in front of them, refuse. */
    @ServerResponseFilter
    public Uni<Void> refused(ContainerResponseContext response, RoutingContext context) {
        var status = response.getStatus();
        var empty = response.getEntity() == null && status >= BAD_REQUEST && status != UNAUTHORIZED;
        if (!(empty || response.getEntity() instanceof HttpProblem) || !ProblemPage.isForPerson(context)) {
            return Uni.createFrom().voidItem();
        }
        return page(context, status)
                .invoke(page -> response.setEntity(page, new Annotation[0], MediaType.TEXT_HTML_TYPE))
                .replaceWithVoid();
    }

    /** What filters in front of all resources refuse, such as the next password after many wrong ones: before it is known who asks. */
    void register(@Observes Filters filters) {
        ProblemPage.offer(filters, (context, problem) -> page(stranger(context), problem.getStatusCode()));
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
        page(context, status).subscribe().with(page -> {
            if (!context.response().ended()) {
                context.response()
                        .setStatusCode(status)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                        .end(page);
            }
        });
    }

    private Uni<String> page(RoutingContext context, int status) {
        return QuarkusHttpUser.getSecurityIdentity(context, null)
                .chain(caller -> caller == null || caller.isAnonymous()
                        ? Uni.createFrom().item(stranger(context))
                        : readers.of(caller.getPrincipal().getName(), languages(context)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(() -> stranger(context))
                .map(reader -> page(reader, status));
    }

    private Reader stranger(RoutingContext context) {
        return readers.stranger(languages(context));
    }

    private static @Nullable String languages(RoutingContext context) {
        return context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static String page(Reader reader, int status) {
        var words = ErrorWords.of(status, reader.language());
        try {
            return PageTemplates.html(PageTemplates.problem(words.title(), words.sentence()), reader);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Page of an error not made: status=%d failure=%s",
                    status, e.getClass().getName());
            return words.title();
        }
    }
}

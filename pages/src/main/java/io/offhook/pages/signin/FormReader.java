package io.offhook.pages.signin;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemAnswer;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads forms of people who are signed in, before any resource does, and refuses what it cannot decode. Resources read them with a parser
 * that fails outside of the request: no answer, an error in the log for each part, and a thread that waits for the body that was read.
 */
@ApplicationScoped
class FormReader {

    /** Strangers are led to the sign-in before. */
    private static final int AFTER_AUTHORIZATION = 50;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Handler<RoutingContext> reading;

    FormReader(@ConfigProperty(name = "quarkus.http.limits.max-form-attribute-size") MemorySize most) {
        this.reading = BodyHandler.create(false).setBodyLimit(most.asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, AFTER_AUTHORIZATION);
        filters.register(FormReader::check, AFTER_AUTHORIZATION - 1);
    }

    private void read(RoutingContext context) {
        if (isForm(context)) {
            reading.handle(context);
        } else {
            context.next();
        }
    }

    private static void check(RoutingContext context) {
        var body = isForm(context) ? context.body().buffer() : null;
        if (body != null
                && body.length() > 0
                && context.request().formAttributes().isEmpty()) {
            ProblemAnswer.end(context, CommonProblem.invalid("This form cannot be read."));
            return;
        }
        if (body == null && isForm(context)) {
            // Of an empty form nothing is kept, and the resource would wait for its body.
            ((RoutingContextInternal) context).setBody(Buffer.buffer());
        }
        context.next();
    }

    private static boolean isForm(RoutingContext context) {
        return !SAFE.contains(context.request().method())
                && !context.normalizedPath().equals("/login")
                && SignInForm.isForm(context.request().getHeader("Content-Type"));
    }
}

package io.offhook.selfcare.page;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemJson;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Refuses a sign-in that is no form: the framework would fail while it reads the fields. */
@ApplicationScoped
class SignInForm {

    private static final int BEFORE_AUTHENTICATION = 8_000;
    private static final String FORM = "application/x-www-form-urlencoded";

    void register(@Observes Filters filters) {
        filters.register(SignInForm::check, BEFORE_AUTHENTICATION);
    }

    private static void check(RoutingContext context) {
        var request = context.request();
        if (request.method() != HttpMethod.POST
                || !context.normalizedPath().equals("/login")
                || isForm(request.getHeader("Content-Type"))) {
            context.next();
        } else {
            ProblemJson.end(
                    context.response(),
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE
                            .builder("The body must have one of these media types: " + FORM + ".")
                            .withHeader("Accept", FORM)
                            .build());
        }
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(FORM);
    }
}

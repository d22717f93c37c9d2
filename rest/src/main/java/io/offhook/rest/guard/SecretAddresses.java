package io.offhook.rest.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Pages whose addresses are secrets, as those of links in mails: browsers tell nobody where they were. */
@ApplicationScoped
class SecretAddresses {

    private static final int BEFORE_AUTHENTICATION = 10_000;

    private final Optional<Pattern> paths;

    SecretAddresses(@ConfigProperty(name = "offhook.rest.secret-addresses") Optional<String> paths) {
        this.paths = paths.map(Pattern::compile);
    }

    void register(@Observes Filters filters) {
        filters.register(this::hide, BEFORE_AUTHENTICATION);
    }

    private void hide(RoutingContext context) {
        if (contain(context.request())) {
            // In place of that of other pages: a browser follows one of two.
            context.response().headers().set("Referrer-Policy", "no-referrer");
        }
        context.next();
    }

    boolean contain(HttpServerRequest request) {
        return request.path() != null
                && paths.filter(some -> some.matcher(request.path()).matches()).isPresent();
    }
}

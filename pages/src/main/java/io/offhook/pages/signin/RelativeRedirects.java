package io.offhook.pages.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Leads browsers on by a path alone (RFC 9110, section 10.2.2): the framework would repeat the host that the caller named, and a cache
 * would lead others to it. Redirects to another site, as to an OpenID Connect provider, stay as they are.
 */
@ApplicationScoped
class RelativeRedirects {

    private static final int BEFORE_AUTHENTICATION = 7_000;
    private static final String LOCATION = "Location";
    private static final Pattern LEADING = Pattern.compile("^[/\\\\]+");

    void register(@Observes Filters filters) {
        filters.register(RelativeRedirects::watch, BEFORE_AUTHENTICATION);
    }

    private static void watch(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> shorten(context));
        context.next();
    }

    private static void shorten(RoutingContext context) {
        var headers = context.response().headers();
        var location = headers.get(LOCATION);
        var site = context.request().scheme() + "://" + context.request().authority();
        if (location != null && location.startsWith(site + "/")) {
            headers.set(LOCATION, path(location.substring(site.length())));
        }
    }

    /** One slash: after two of them, or a slash and a backslash, browsers read the name of another host. */
    private static String path(String path) {
        return "/" + LEADING.matcher(path).replaceFirst("");
    }
}

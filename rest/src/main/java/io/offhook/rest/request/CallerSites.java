package io.offhook.rest.request;

import io.offhook.rest.site.SiteRights;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The sites at which the caller of the request at hand may act. */
@ApplicationScoped
public class CallerSites {

    /** The role of an operator who is limited to sites. */
    public static final String ROLE = "site-operator";

    private static final String RIGHTS = SiteRights.class.getName();

    private final CurrentVertxRequest request;

    CallerSites(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Call while the request is at hand. */
    public SiteRights now() {
        SiteRights rights = request.getCurrent().get(RIGHTS);
        if (rights == null) {
            throw new IllegalStateException("the resource does not say which roles it is for");
        }
        return rights;
    }

    static void keep(RoutingContext request, SiteRights rights) {
        request.put(RIGHTS, rights);
    }
}

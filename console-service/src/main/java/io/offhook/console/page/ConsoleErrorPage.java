package io.offhook.console.page;

import io.offhook.pages.error.ErrorPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** An error, with who is signed in and which role they lack. */
@ApplicationScoped
class ConsoleErrorPage implements ErrorPage {

    private static final int FORBIDDEN = 403;

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance error(ErrorView view);
    }

    @Override
    public String toStranger(RoutingContext context, int status) {
        return Templates.error(view(context, status)).render();
    }

    @Override
    public Uni<String> toCaller(RoutingContext context, int status) {
        return Uni.createFrom().item(() -> toStranger(context, status));
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

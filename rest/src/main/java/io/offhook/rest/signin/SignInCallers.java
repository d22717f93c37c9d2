package io.offhook.rest.signin;

import io.offhook.rest.permit.SignInCaller;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells those that look at a password from where it comes. */
public final class SignInCallers {

    private static final String CALLER = SignInCaller.class.getName();

    private SignInCallers() {}

    /** Who sent the request in which the password is. */
    public static SignInCaller of(AuthenticationRequest password) {
        var context = HttpSecurityUtils.getRoutingContextAttribute(password);
        @Nullable SignInCaller caller = context == null ? null : context.get(CALLER);
        return Objects.requireNonNullElseGet(caller, () -> new SignInCaller("", false));
    }

    static void remember(RoutingContext context, SignInCaller caller) {
        context.put(CALLER, caller);
    }
}

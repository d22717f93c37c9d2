package io.offhook.rest.signin;

import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From where a password comes.
 *
 * @param address the key of the caller's address; empty: it has none
 * @param isKnown whether the account signed in from there lately
 */
public record SignInCaller(String address, boolean isKnown) {

    /** A person of whom it is known by other means who they are. */
    public static SignInCaller known() {
        return new SignInCaller("", true);
    }

    /** Who sent the request in which the password is. */
    public static SignInCaller of(AuthenticationRequest password) {
        var context = HttpSecurityUtils.getRoutingContextAttribute(password);
        @Nullable SignInCaller caller = context == null ? null : context.get(SignInCaller.class.getName());
        return Objects.requireNonNullElseGet(caller, () -> new SignInCaller("", false));
    }

    void rememberIn(RoutingContext context) {
        context.put(SignInCaller.class.getName(), this);
    }
}

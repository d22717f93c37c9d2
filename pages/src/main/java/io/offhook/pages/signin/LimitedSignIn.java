package io.offhook.pages.signin;

import io.offhook.rest.signin.FormSignIns;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The password of a form: looked at only if its account need not wait, and one thing more is done before the identity counts as
 * authenticated, since the form answers the browser right after that.
 *
 * @param wrong is told the user name that had a wrong password
 */
record LimitedSignIn(
        FormSignIns signIns,
        RoutingContext context,
        IdentityProviderManager identities,
        Function<SecurityIdentity, Uni<? extends SecurityIdentity>> then,
        Consumer<String> wrong)
        implements IdentityProviderManager {

    @Override
    public Uni<SecurityIdentity> authenticate(AuthenticationRequest request) {
        if (context.response().ended()) {
            return Uni.createFrom().failure(new AuthenticationFailedException()); // the rest of the form cannot be read
        }
        return request instanceof UsernamePasswordAuthenticationRequest typed
                ? signIns.attempt(context, typed.getUsername(), () -> identities.authenticate(request))
                        .onFailure(AuthenticationFailedException.class)
                        .invoke(() -> wrong.accept(typed.getUsername()))
                        .chain(then)
                : Uni.createFrom().nullItem();
    }

    @Override
    public SecurityIdentity authenticateBlocking(AuthenticationRequest request) {
        throw new UnsupportedOperationException("no sign-in blocks");
    }
}

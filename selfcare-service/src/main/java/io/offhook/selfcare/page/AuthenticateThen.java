package io.offhook.selfcare.page;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Does one thing more before an identity counts as authenticated: the form answers the browser right after that. */
record AuthenticateThen(
        IdentityProviderManager identities, Function<SecurityIdentity, Uni<? extends SecurityIdentity>> then)
        implements IdentityProviderManager {

    @Override
    public Uni<SecurityIdentity> authenticate(AuthenticationRequest request) {
        return identities.authenticate(request).chain(then);
    }

    @Override
    public SecurityIdentity authenticateBlocking(AuthenticationRequest request) {
        throw new UnsupportedOperationException("no sign-in blocks");
    }
}

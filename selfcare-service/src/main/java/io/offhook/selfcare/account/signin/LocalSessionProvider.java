package io.offhook.selfcare.account.signin;

import io.offhook.selfcare.account.store.ConfiguredAccounts;
import io.offhook.selfcare.account.store.StoredPasswords;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says who a person is whose form cookie names a local account. Whether they are in a session, that is looked at besides. */
@ApplicationScoped
class LocalSessionProvider implements IdentityProvider<TrustedAuthenticationRequest> {

    private static final int BEFORE_THE_CONFIGURED_ONES = 2_000;

    private final ConfiguredAccounts configured;
    private final StoredPasswords passwords;

    LocalSessionProvider(ConfiguredAccounts configured, StoredPasswords passwords) {
        this.configured = configured;
        this.passwords = passwords;
    }

    @Override
    public int priority() {
        return BEFORE_THE_CONFIGURED_ONES;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    /** No identity: the providers after this one are asked. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        var account = request.getPrincipal();
        return configured.provider() || configured.names(account)
                ? Uni.createFrom().nullItem()
                : passwords
                        .of(account)
                        .map(found -> found.map(it -> LocalIdentity.of(account, it.setAt()))
                                .orElse(null));
    }
}

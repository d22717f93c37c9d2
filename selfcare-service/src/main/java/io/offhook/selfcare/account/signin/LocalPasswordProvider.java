package io.offhook.selfcare.account.signin;

import io.offhook.rest.permit.SignInCaller;
import io.offhook.rest.signin.SignInCallers;
import io.offhook.selfcare.account.password.PasswordWork;
import io.offhook.selfcare.account.store.ConfiguredAccounts;
import io.offhook.selfcare.account.store.StoredPasswords;
import io.offhook.selfcare.account.store.StoredPasswords.Stored;
import io.quarkus.elytron.security.runtime.ElytronPasswordIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Checks passwords of forms and of REST Basic. An account that the configuration names is checked by that alone, and a wrong password of it
 * takes as long as one of any other name: nobody learns by a clock which accounts there are.
 */
@ApplicationScoped
class LocalPasswordProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final int BEFORE_THE_CONFIGURED_ONES = 2_000;

    private final ConfiguredAccounts configured;
    private final ElytronPasswordIdentityProvider ofConfigured;
    private final StoredPasswords passwords;
    private final PasswordWork work;

    LocalPasswordProvider(
            ConfiguredAccounts configured,
            ElytronPasswordIdentityProvider ofConfigured,
            StoredPasswords passwords,
            PasswordWork work) {
        this.configured = configured;
        this.ofConfigured = ofConfigured;
        this.passwords = passwords;
        this.work = work;
    }

    @Override
    public int priority() {
        return BEFORE_THE_CONFIGURED_ONES;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        if (configured.provider()) {
            return Uni.createFrom().nullItem();
        }
        var password = new String(request.getPassword().getPassword());
        var caller = SignInCallers.of(request);
        return configured.names(request.getUsername())
                ? ofConfigured
                        .authenticate(request, context)
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithUni(wrong -> takeTime(request.getUsername(), password, caller, wrong))
                : local(request.getUsername(), password, caller);
    }

    private Uni<SecurityIdentity> takeTime(String account, String password, SignInCaller caller, Throwable wrong) {
        return work.matches(account, password, Optional.empty(), caller)
                .chain(ignored -> Uni.createFrom().failure(wrong));
    }

    private Uni<SecurityIdentity> local(String account, String password, SignInCaller caller) {
        return passwords
                .of(account)
                .chain(stored -> work.matches(account, password, stored.map(Stored::hash), caller)
                        .chain(right -> right
                                ? passwords
                                        .used(account)
                                        .replaceWith(() -> LocalIdentity.of(
                                                account, stored.orElseThrow().setAt()))
                                : Uni.createFrom().failure(new AuthenticationFailedException())));
    }
}

package io.offhook.selfcare.account.signin;

import io.offhook.pages.signin.StillRight;
import io.offhook.selfcare.account.store.StoredPasswords;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks whether a password was changed while somebody signed in with the old one. */
@ApplicationScoped
class PasswordStillRight implements StillRight {

    private final StoredPasswords passwords;

    PasswordStillRight(StoredPasswords passwords) {
        this.passwords = passwords;
    }

    @Override
    public Uni<Boolean> isStillRight(SecurityIdentity identity) {
        return LocalIdentity.passwordSetAt(identity)
                .map(setAt -> passwords.isStill(identity.getPrincipal().getName(), setAt))
                .orElseGet(() -> Uni.createFrom().item(true));
    }
}

package io.offhook.selfcare.account.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;
import java.util.Optional;

/** Who a person with a local account is to this service: a user, never more. */
final class LocalIdentity {

    private static final String ROLE = "user";
    private static final String SET_AT = "offhook.password-set-at";

    private LocalIdentity() {}

    /** @param setAt of the password that was right, or that the account has now */
    static SecurityIdentity of(String userId, Instant setAt) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(userId))
                .addRole(ROLE)
                .addAttribute(SET_AT, setAt)
                .build();
    }

    /** Empty for an account whose password is kept elsewhere. */
    static Optional<Instant> passwordSetAt(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(SET_AT));
    }
}

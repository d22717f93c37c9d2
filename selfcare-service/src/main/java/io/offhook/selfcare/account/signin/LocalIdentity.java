package io.offhook.selfcare.account.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Who a person with a local account is to this service: a user, never more. */
final class LocalIdentity {

    private static final String ROLE = "user";

    private LocalIdentity() {}

    static SecurityIdentity of(String userId) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(userId))
                .addRole(ROLE)
                .build();
    }
}

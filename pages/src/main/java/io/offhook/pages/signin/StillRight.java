package io.offhook.pages.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** For a service whose passwords change while people sign in. */
@FunctionalInterface
public interface StillRight {

    /** Whether the password that was right is still the password, now that a session has begun. */
    Uni<Boolean> isStillRight(SecurityIdentity identity);
}

package io.offhook.rest.acting;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Objects;

/** The identity of a person in whose name the console asks. It knows whose password came with the request. */
public final class ActingIdentity {

    private static final String SIGNED_IN = ActingIdentity.class.getName();

    private ActingIdentity() {}

    static SecurityIdentity of(ActingUser user, SecurityIdentity console) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.name()))
                .addRole(user.role())
                .addAttribute(SIGNED_IN, console.getPrincipal().getName())
                .build();
    }

    /** Whether the console asks in the name of this caller. */
    public static boolean is(SecurityIdentity caller) {
        return caller.getAttribute(SIGNED_IN) != null;
    }

    /** The account that signed in: that of the console, or the caller's own. */
    public static String signedIn(SecurityIdentity caller) {
        return Objects.requireNonNullElseGet(
                caller.getAttribute(SIGNED_IN), () -> caller.getPrincipal().getName());
    }
}

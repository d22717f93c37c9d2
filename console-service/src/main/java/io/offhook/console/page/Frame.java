package io.offhook.console.page;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What the frame of every page says of who looks at it: {@code inject:frame} in templates. */
@Named("frame")
@RequestScoped
public class Frame {

    private final SecurityIdentity caller;

    Frame(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** The account, not a person's name. */
    public String user() {
        return caller.isAnonymous() ? "" : caller.getPrincipal().getName();
    }

    public boolean signedIn() {
        return !caller.isAnonymous();
    }

    /** Whether pages offer commands and codes. The services decide all the same. */
    public boolean admin() {
        return caller.hasRole("admin");
    }
}

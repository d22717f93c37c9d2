package io.offhook.selfcare.account.signin;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Gives everybody who signs in the role {@link #ROLE}, except programs. A person may have any role besides, or none where a provider tells
 * none; an account with roles of programs and no other has no phones, no profile and no mails, and is refused instead of shown nothing.
 */
@ApplicationScoped
public class People implements SecurityIdentityAugmentor {

    /** Of what is one's own. */
    public static final String ROLE = "person";

    private static final Set<String> OF_PROGRAMS = Set.of("console", "service");

    /** After the one that lets the console act for a person. */
    @Override
    public int priority() {
        return -1;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity caller, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(
                        caller.isAnonymous() || isProgram(caller.getRoles())
                                ? caller
                                : QuarkusSecurityIdentity.builder(caller)
                                        .addRole(ROLE)
                                        .build());
    }

    static boolean isProgram(Set<String> roles) {
        return !roles.isEmpty() && OF_PROGRAMS.containsAll(roles);
    }
}

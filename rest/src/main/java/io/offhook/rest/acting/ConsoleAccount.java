package io.offhook.rest.acting;

import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets the console act for the person whom its request names. Its account has the role {@code console} and no other, proves it with a
 * password, and asks for REST. Any other caller stays who it is, whatever its headers say. So does the console itself where they say
 * nothing that can be, and no resource is for its role.
 */
@ApplicationScoped
class ConsoleAccount implements SecurityIdentityAugmentor {

    private static final Set<String> ROLE_ALONE = Set.of("console");
    private static final String REST = "/api/";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity caller, AuthenticationRequestContext context) {
        return Uni.createFrom().item(caller);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity caller, AuthenticationRequestContext context, Map<String, Object> attributes) {
        var identity = isConsole(caller)
                ? user(HttpSecurityUtils.getRoutingContextAttribute(attributes))
                        .map(user -> ActingIdentity.of(user, caller))
                        .orElse(caller)
                : caller;
        return Uni.createFrom().item(identity);
    }

    private static boolean isConsole(SecurityIdentity caller) {
        return caller.getRoles().equals(ROLE_ALONE) && caller.getCredential(PasswordCredential.class) != null;
    }

    private static Optional<ActingUser> user(@Nullable RoutingContext context) {
        if (context == null || !context.normalizedPath().startsWith(REST)) {
            return Optional.empty();
        }
        var headers = context.request().headers();
        return ActingUser.parse(headers.getAll("Offhook-Acting-User"), headers.getAll("Offhook-Acting-Role"));
    }
}

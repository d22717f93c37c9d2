package io.offhook.console.owning;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says at the other service who asks: by the person's own token, or by this service's account that names the person. */
@ApplicationScoped
class SignedInPerson implements ClientRequestFilter {

    private final SecurityIdentity person;
    private final Optional<String> username;
    private final Optional<String> password;

    SignedInPerson(
            SecurityIdentity person,
            @ConfigProperty(name = "offhook.service-account.username") Optional<String> username,
            @ConfigProperty(name = "offhook.service-account.password") Optional<String> password) {
        this.person = person;
        this.username = username;
        this.password = password;
    }

    @Override
    public void filter(ClientRequestContext request) {
        var headers = request.getHeaders();
        var token = person.getCredential(AccessTokenCredential.class);
        if (token != null) {
            headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.getToken());
            return;
        }
        headers.putSingle(HttpHeaders.AUTHORIZATION, basic());
        headers.putSingle("Offhook-Acting-User", person.getPrincipal().getName());
        headers.putSingle("Offhook-Acting-Role", person.hasRole("admin") ? "admin" : "operator");
    }

    private String basic() {
        var credentials =
                username.orElseThrow(() -> missing("username")) + ":" + password.orElseThrow(() -> missing("password"));
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }

    private static IllegalStateException missing(String part) {
        return new IllegalStateException("offhook.service-account." + part + " is not configured");
    }
}

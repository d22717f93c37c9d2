package io.offhook.selfcare.code.reveal;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Signs this service in to others: by client credentials with OpenID Connect, else by a built-in account. */
@ApplicationScoped
public class ServiceAccount {

    private static final Logger LOG = Logger.getLogger(ServiceAccount.class);

    private final boolean openIdConnect;
    private final Optional<String> username;
    private final Optional<String> password;
    private final OidcClient client;
    private volatile @Nullable Tokens tokens;

    ServiceAccount(
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean openIdConnect,
            @ConfigProperty(name = "offhook.service-account.username") Optional<String> username,
            @ConfigProperty(name = "offhook.service-account.password") Optional<String> password,
            OidcClient client) {
        this.openIdConnect = openIdConnect;
        this.username = username;
        this.password = password;
        this.client = client;
    }

    /** @param activation the URL of the service that gets the password */
    void warn(
            @Observes StartupEvent start, @ConfigProperty(name = "quarkus.rest-client.activation.url") URI activation) {
        if (!openIdConnect && crossesNetworkInClear(activation)) {
            LOG.warnf("Service password is sent in clear: url=%s", activation);
        }
    }

    static boolean crossesNetworkInClear(URI url) {
        var host = String.valueOf(url.getHost());
        return "http".equalsIgnoreCase(url.getScheme())
                && !host.equals("localhost")
                && !host.equals("[::1]")
                && !host.startsWith("127.");
    }

    /** The value of the {@code Authorization} header. */
    public Uni<String> authorization() {
        return openIdConnect ? bearer() : Uni.createFrom().item(this::basic);
    }

    private String basic() {
        var credentials =
                username.orElseThrow(() -> missing("username")) + ":" + password.orElseThrow(() -> missing("password"));
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private Uni<String> bearer() {
        var known = tokens;
        var valid = known != null && !known.isAccessTokenExpired() && !known.isAccessTokenWithinRefreshInterval();
        var fresh = known != null && valid
                ? Uni.createFrom().item(known)
                : client.getTokens().invoke(issued -> tokens = issued);
        return fresh.map(token -> "Bearer " + token.getAccessToken());
    }

    private static IllegalStateException missing(String part) {
        return new IllegalStateException("offhook.service-account." + part + " is not configured");
    }
}

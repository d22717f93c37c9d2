package io.offhook.stack.keycloak;

import io.offhook.servers.process.ServerFailed;
import io.offhook.stack.home.Passwords;
import io.offhook.stackclient.http.Http;
import io.offhook.stackclient.http.HttpCall;
import io.offhook.stackclient.http.Json;
import io.offhook.stackclient.rest.RestClient;
import io.offhook.stackclient.rest.RestException;
import io.offhook.stackclient.stack.StackAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The realm {@code offhook}: roles, accounts, and clients for self care and scripts. */
public final class KeycloakRealm {
    private static final int EXISTS = 409;

    private final KeycloakProgram keycloak;
    private final Passwords passwords;
    private final String selfCareUrl;

    public KeycloakRealm(KeycloakProgram keycloak, Passwords passwords, String selfCareUrl) {
        this.keycloak = keycloak;
        this.passwords = passwords;
        this.selfCareUrl = selfCareUrl;
    }

    /**
     * Creates it in a running Keycloak, if it does not exist.
     *
     * @throws ServerFailed if Keycloak refuses
     */
    public void ensure() {
        var base = URI.create(keycloak.url());
        try {
            var token = token(base);
            new RestClient(base, () -> "Bearer " + token, KeycloakProgram.ADMINISTRATOR)
                    .post("/admin/realms", "application/json", realm());
        } catch (RestException refused) {
            if (refused.status() != EXISTS) {
                throw new ServerFailed("Cannot create the realm: " + refused.getMessage());
            }
        } catch (IOException failure) {
            throw new ServerFailed("Cannot create the realm: " + failure.getMessage());
        }
    }

    private String token(URI base) throws IOException {
        var form = "client_id=admin-cli&grant_type=password&username=" + KeycloakProgram.ADMINISTRATOR + "&password="
                + URLEncoder.encode(keycloak.password(), StandardCharsets.UTF_8);
        var call = HttpCall.send(
                "POST",
                base.resolve("/realms/master/protocol/openid-connect/token"),
                "application/x-www-form-urlencoded",
                form);
        return Json.parse(Http.send(call).text(), Token.class).access_token();
    }

    private String realm() {
        var text = template();
        for (var account : StackAccount.values()) {
            text = text.replace("@" + account.userName() + "@", passwords.account(account.userName()));
        }
        return text.replace("@selfcare-url@", selfCareUrl);
    }

    private static String template() {
        try (var resource = KeycloakRealm.class.getResourceAsStream("offhook-realm.json")) {
            if (resource == null) {
                throw new ServerFailed("offhook-realm.json is missing in the launcher's jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read offhook-realm.json", failure);
        }
    }

    /** The field name is that of OAuth. */
    private record Token(String access_token) {}
}

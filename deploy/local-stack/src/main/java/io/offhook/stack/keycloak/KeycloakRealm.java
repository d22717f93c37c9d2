package io.offhook.stack.keycloak;

import io.offhook.servers.ServerFailed;
import io.offhook.stack.home.Json;
import io.offhook.stack.home.Passwords;
import io.offhook.stack.plan.Account;
import io.offhook.stack.seed.RestCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The realm {@code offhook}: our roles, our accounts, and clients for self care and for scripts. */
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

    /** Makes it in a running Keycloak, unless it is there. */
    public void ensure() {
        var calls = new RestCalls(() -> "Bearer " + token());
        calls.send("POST", keycloak.url() + "/admin/realms", "application/json", realm(), Set.of(EXISTS));
    }

    private String token() {
        var form = "client_id=admin-cli&grant_type=password&username=" + KeycloakProgram.ADMINISTRATOR + "&password="
                + URLEncoder.encode(keycloak.password(), StandardCharsets.UTF_8);
        var answer = RestCalls.anonymous()
                .send(
                        "POST",
                        keycloak.url() + "/realms/master/protocol/openid-connect/token",
                        "application/x-www-form-urlencoded",
                        form,
                        Set.of());
        return Json.parse(answer, Token.class).access_token();
    }

    private String realm() {
        var text = template();
        for (var account : Account.values()) {
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

    /** As OAuth names it. */
    private record Token(String access_token) {}
}

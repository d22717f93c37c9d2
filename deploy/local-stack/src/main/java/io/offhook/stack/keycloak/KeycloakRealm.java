package io.offhook.stack.keycloak;

import io.offhook.servers.process.ServerFailed;
import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.Port;
import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.stackclient.rest.RestClient;
import io.offhook.stackclient.rest.RestException;
import io.offhook.stackclient.stack.OpenIdConnect;
import io.offhook.stackclient.stack.StackAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The realm {@code offhook}: roles, accounts, and clients for self care, the console and scripts. */
public final class KeycloakRealm {
    private static final int EXISTS = 409;
    private static final String NAME = "offhook";
    /** The client of commands in {@code offhook-realm.json}. */
    private static final String COMMANDS = "offhook-cli";

    private final KeycloakProgram keycloak;
    private final Passwords passwords;
    private final Addresses at;

    public KeycloakRealm(KeycloakProgram keycloak, Passwords passwords, Addresses at) {
        this.keycloak = keycloak;
        this.passwords = passwords;
        this.at = at;
    }

    /** The client of the realm that gives commands their tokens. */
    public static OpenIdConnect clientAt(KeycloakProgram keycloak) {
        return client(keycloak, NAME, COMMANDS);
    }

    /**
     * Creates it in a running Keycloak, if it does not exist.
     *
     * @throws ServerFailed if Keycloak refuses
     */
    public void ensure() {
        try {
            new RestClient(URI.create(keycloak.url()), administrator())
                    .post("/admin/realms", "application/json", realm());
        } catch (RestException refused) {
            if (refused.status() != EXISTS) {
                throw new ServerFailed("Cannot create the realm: " + refused.getMessage());
            }
        } catch (IOException failure) {
            throw new ServerFailed("Cannot create the realm: " + failure.getMessage());
        }
    }

    private Account administrator() {
        var credentials = new Credentials(KeycloakProgram.ADMINISTRATOR, keycloak.password());
        return client(keycloak, "master", "admin-cli").account(credentials);
    }

    private static OpenIdConnect client(KeycloakProgram keycloak, String realm, String clientId) {
        var issuer = keycloak.url() + "/realms/" + realm;
        return new OpenIdConnect(URI.create(issuer), URI.create(issuer + "/protocol/openid-connect/token"), clientId);
    }

    private String realm() {
        var text = template();
        for (var account : StackAccount.values()) {
            text = text.replace("@" + account.userName() + "@", passwords.account(account.userName()));
        }
        return text.replace("@selfcare-url@", at.http(Port.SELFCARE)).replace("@console-url@", at.http(Port.CONSOLE));
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
}

package io.offhook.stack.keycloak;

import io.offhook.stack.home.Passwords;
import io.offhook.stack.service.BuiltInAccounts;
import io.offhook.stack.service.Service;
import io.offhook.stack.service.SignIn;
import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.stackclient.stack.StackAccount;
import java.util.Map;
import java.util.TreeMap;

/**
 * Users sign in at Keycloak, REST accepts its tokens, self care calls the other services with a token of its own, and the console with
 * that of its user. At services without pages the built-in accounts work too, with the same passwords.
 */
public record KeycloakSignIn(KeycloakProgram keycloak, Passwords passwords) implements SignIn {

    @Override
    public Map<String, String> settings(Service service) {
        var settings = new TreeMap<>(builtIn().settings(service));
        settings.put("quarkus.oidc.tenant-enabled", "true");
        settings.put(
                "quarkus.oidc.auth-server-url",
                KeycloakRealm.clientAt(keycloak).issuer().toString());
        settings.putAll(
                switch (service) {
                    case PROVISIONING, ACTIVATION, TVS ->
                        Map.of("quarkus.oidc.client-id", "offhook-" + service.lowerName());
                    case SELFCARE -> pages(StackAccount.SELFCARE, "session");
                    case CONSOLE -> pages(StackAccount.CONSOLE, "console-session");
                });
        return settings;
    }

    /** The client of the realm that signs users in to the pages of a service. It is named as the service's account. */
    private Map<String, String> pages(StackAccount client, String key) {
        return Map.of(
                "quarkus.oidc.client-id", client.userName(),
                "quarkus.oidc.credentials.secret", passwords.account(client.userName()),
                "quarkus.oidc.token-state-manager.encryption-secret", cookieKey(key));
    }

    @Override
    public Account administrator() {
        var user = StackAccount.ADMIN.userName();
        return KeycloakRealm.clientAt(keycloak).account(new Credentials(user, passwords.account(user)));
    }

    /** At least 32 characters; else Quarkus makes one at each start, and a restart signs everybody out. */
    private String cookieKey(String name) {
        return passwords.key(name) + passwords.key(name + "-2") + passwords.key(name + "-3");
    }

    private BuiltInAccounts builtIn() {
        return new BuiltInAccounts(passwords);
    }
}

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
 * Users sign in at Keycloak, REST accepts its tokens, and self care calls the other services with a token, as commands do. At the other
 * services the built-in accounts work too, with the same passwords.
 */
public record KeycloakSignIn(KeycloakProgram keycloak, Passwords passwords) implements SignIn {

    @Override
    public Map<String, String> settings(Service service) {
        var settings = new TreeMap<>(builtIn().settings(service));
        settings.put("quarkus.oidc.tenant-enabled", "true");
        settings.put(
                "quarkus.oidc.auth-server-url",
                KeycloakRealm.clientAt(keycloak).issuer().toString());
        settings.put(
                "quarkus.oidc.client-id", service == Service.SELFCARE ? "selfcare" : "offhook-" + service.lowerName());
        if (service == Service.SELFCARE) {
            settings.put("quarkus.oidc.credentials.secret", passwords.account(StackAccount.SELFCARE.userName()));
            settings.put("quarkus.oidc.token-state-manager.encryption-secret", cookieKey());
        }
        return settings;
    }

    @Override
    public Account administrator() {
        var user = StackAccount.ADMIN.userName();
        return KeycloakRealm.clientAt(keycloak).account(new Credentials(user, passwords.account(user)));
    }

    /** At least 32 characters; else Quarkus makes one at each start, and a restart signs everybody out. */
    private String cookieKey() {
        return passwords.key("session") + passwords.key("session-2") + passwords.key("session-3");
    }

    private BuiltInAccounts builtIn() {
        return new BuiltInAccounts(passwords);
    }
}

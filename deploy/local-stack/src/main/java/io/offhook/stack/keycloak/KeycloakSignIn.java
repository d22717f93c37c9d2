package io.offhook.stack.keycloak;

import io.offhook.stack.home.Passwords;
import io.offhook.stack.service.BuiltInAccounts;
import io.offhook.stack.service.Service;
import io.offhook.stack.service.SignIn;
import io.offhook.stackclient.stack.StackAccount;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Users sign in at Keycloak, REST accepts its tokens, and self care calls the other services with a token. The built-in accounts
 * still work, with the same passwords, so scripts and the demo need no change.
 */
public record KeycloakSignIn(KeycloakProgram keycloak, Passwords passwords) implements SignIn {

    @Override
    public Map<String, String> settings(Service service) {
        var settings = new TreeMap<>(builtIn().settings(service));
        settings.put("quarkus.oidc.tenant-enabled", "true");
        settings.put("quarkus.oidc.auth-server-url", keycloak.url() + "/realms/offhook");
        settings.put(
                "quarkus.oidc.client-id", service == Service.SELFCARE ? "selfcare" : "offhook-" + service.lowerName());
        if (service == Service.SELFCARE) {
            settings.put("quarkus.oidc.credentials.secret", passwords.account(StackAccount.SELFCARE.userName()));
        }
        return settings;
    }

    @Override
    public Supplier<String> administrator() {
        return builtIn().administrator();
    }

    private BuiltInAccounts builtIn() {
        return new BuiltInAccounts(passwords);
    }
}

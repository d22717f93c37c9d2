package io.offhook.stack.service;

import io.offhook.stack.home.Passwords;
import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.stackclient.stack.StackAccount;
import java.util.Map;
import java.util.TreeMap;

/** The embedded accounts of Quarkus in each service: HTTP Basic for REST, a form for pages. */
public record BuiltInAccounts(Passwords passwords) implements SignIn {
    private static final String EMBEDDED = "quarkus.security.users.embedded.";

    @Override
    public Map<String, String> settings(Service service) {
        var settings = new TreeMap<String, String>();
        for (var account : StackAccount.values()) {
            settings.put(EMBEDDED + "users." + account.userName(), passwords.account(account.userName()));
            settings.put(EMBEDDED + "roles." + account.userName(), String.join(",", account.roles()));
        }
        if (service == Service.SELFCARE) {
            settings.put("offhook.service-account.username", StackAccount.SELFCARE.userName());
            settings.put("offhook.service-account.password", passwords.account(StackAccount.SELFCARE.userName()));
        }
        return settings;
    }

    @Override
    public Account administrator() {
        var user = StackAccount.ADMIN.userName();
        return new Credentials(user, passwords.account(user));
    }
}

package io.offhook.stack.service;

import io.offhook.stack.home.Passwords;
import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.stackclient.stack.StackAccount;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The embedded accounts of Quarkus in each service: HTTP Basic for REST, a form for pages. */
public record BuiltInAccounts(Passwords passwords) implements SignIn {
    private static final String EMBEDDED = "quarkus.security.users.embedded.";

    @Override
    public Map<String, String> settings(Service service) {
        var settings = new TreeMap<String, String>();
        for (var account : needed(service)) {
            settings.put(EMBEDDED + "users." + account.userName(), hash(account));
            settings.put(EMBEDDED + "roles." + account.userName(), String.join(",", account.roles()));
        }
        ownAccount(service).map(StackAccount::userName).ifPresent(name -> {
            settings.put("offhook.service-account.username", name);
            settings.put("offhook.service-account.password", passwords.account(name));
        });
        return settings;
    }

    /** With which a service signs in to others. */
    private static Optional<StackAccount> ownAccount(Service service) {
        return switch (service) {
            case PROVISIONING, ACTIVATION, TVS -> Optional.empty();
            case SELFCARE -> Optional.of(StackAccount.SELFCARE);
            case CONSOLE -> Optional.of(StackAccount.CONSOLE);
        };
    }

    /** A service that does not know an account cannot be signed in to with it. */
    private static List<StackAccount> needed(Service service) {
        return Arrays.stream(StackAccount.values())
                .filter(account -> switch (account) {
                    case ADMIN, OPERATOR -> true;
                    case ALICE, BOB -> service == Service.SELFCARE;
                    case SELFCARE -> service == Service.ACTIVATION;
                    case CONSOLE -> service != Service.CONSOLE;
                    case REGISTRAR -> service == Service.PROVISIONING;
                })
                .toList();
    }

    /** As services store passwords. */
    private String hash(StackAccount account) {
        var name = account.userName();
        var text = name + ":offhook:" + passwords.account(name);
        try {
            var digest = MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    @Override
    public Account administrator() {
        var user = StackAccount.ADMIN.userName();
        return new Credentials(user, passwords.account(user));
    }
}

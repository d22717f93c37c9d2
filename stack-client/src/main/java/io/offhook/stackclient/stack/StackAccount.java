package io.offhook.stackclient.stack;

import java.util.List;
import java.util.Locale;

/** The built-in accounts of the local stack and their roles. */
public enum StackAccount {
    ADMIN("admin", "operator"),
    /** Reads what administrators read, and changes nothing. */
    OPERATOR("operator"),
    ALICE("user"),
    BOB("user"),
    /** The account of the self-care service at the other services. */
    SELFCARE("service"),
    /** The account of the console at the other services, where it acts for whoever is signed in to it. */
    CONSOLE("console"),
    /** The account of the SIP registrar at the provisioning service. */
    REGISTRAR("service");

    private final List<String> roles;

    StackAccount(String... roles) {
        this.roles = List.of(roles);
    }

    public String userName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> roles() {
        return roles;
    }

    /** Whether it has a name and a mail address and can own phones. */
    public boolean isPerson() {
        return roles.contains("user");
    }
}

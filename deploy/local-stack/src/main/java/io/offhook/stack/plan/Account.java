package io.offhook.stack.plan;

import java.util.List;
import java.util.Locale;

/** The built-in accounts. */
public enum Account {
    ADMIN("admin", "operator"),
    ALICE("user"),
    BOB("user"),
    /** The self-care service towards the others. */
    SELFCARE("service");

    private final List<String> roles;

    Account(String... roles) {
        this.roles = List.of(roles);
    }

    public String userName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> roles() {
        return roles;
    }

    /** Has a name and a mail address, and may own phones. */
    public boolean isPerson() {
        return roles.contains("user");
    }
}

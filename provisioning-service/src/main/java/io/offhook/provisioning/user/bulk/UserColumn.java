package io.offhook.provisioning.user.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column about a user. */
enum UserColumn {
    ID("USER ID", "ID"),
    FIRST_NAME("FIRST NAME"),
    LAST_NAME("LAST NAME"),
    MAIL("MAIL", "MAIL ID", "EMAIL"),
    LANGUAGE("LANGUAGE");

    private final List<String> names;

    UserColumn(String... names) {
        this.names = List.of(names);
    }

    static Optional<UserColumn> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.names.contains(name))
                .findFirst();
    }

    String heading() {
        return names.getFirst();
    }
}

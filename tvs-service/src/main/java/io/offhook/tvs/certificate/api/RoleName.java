package io.offhook.tvs.certificate.api;

import io.offhook.pki.Role;
import io.offhook.tvs.api.TvsProblem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A role in a path or a query, as people type it: in any letter case and with any sign between its words. A {@code +} in a query
 * arrives as a blank.
 */
public record RoleName(String value) {

    /** Throws the problem {@code unknown-role}. */
    Role parse() {
        var letters = letters(value);
        return Arrays.stream(Role.values())
                .filter(role -> letters(role.label()).equals(letters))
                .findFirst()
                .orElseThrow(() -> TvsProblem.UNKNOWN_ROLE.because("The roles are " + labels() + "."));
    }

    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    private static String labels() {
        return Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining(", "));
    }
}

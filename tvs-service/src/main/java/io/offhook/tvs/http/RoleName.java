package io.offhook.tvs.http;

import io.offhook.pki.Role;
import java.util.Arrays;
import java.util.Locale;

/**
 * A role in a path or a query, as people type it: any letter case, any sign between its words, as a {@code +} in a query arrives
 * as a blank.
 */
public record RoleName(String value) {

    /** Seconds; what phones are used to. */
    public static final String USUAL_TTL = "86400";

    /** Four bytes on the wire. */
    public static final long LONGEST_TTL = 0xffff_ffffL;

    /** Throws the problem {@code unknown-role}. */
    public Role parsed() {
        var letters = letters(value);
        return Arrays.stream(Role.values())
                .filter(role -> letters(role.label()).equals(letters))
                .findFirst()
                .orElseThrow(CertificateProblems::unknownRole);
    }

    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
    }
}

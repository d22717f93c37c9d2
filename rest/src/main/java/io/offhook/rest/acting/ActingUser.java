package io.offhook.rest.acting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The person who is signed in to the console.
 *
 * @param name of the account: 1 to 64 printable ASCII characters, without space at its ends
 * @param role what the person may do, {@code admin} or {@code operator}
 */
record ActingUser(String name, String role) {

    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,62}[\\x21-\\x7e])?");

    /** Those of people who are not limited to sites; never a role of a service. */
    private static final Set<String> ROLES = Set.of("admin", "operator");

    /**
     * Empty unless there is one of each, and it can be.
     *
     * @param names values of the header {@code Offhook-Acting-User}
     * @param roles values of the header {@code Offhook-Acting-Role}
     */
    static Optional<ActingUser> parse(List<String> names, List<String> roles) {
        return names.size() == 1
                        && roles.size() == 1
                        && NAME.matcher(names.getFirst()).matches()
                        && ROLES.contains(roles.getFirst())
                ? Optional.of(new ActingUser(names.getFirst(), roles.getFirst()))
                : Optional.empty();
    }
}

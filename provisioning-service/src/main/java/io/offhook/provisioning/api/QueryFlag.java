package io.offhook.provisioning.api;

import io.offhook.rest.problem.CommonProblem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query parameter that is true or false. */
public final class QueryFlag {

    private QueryFlag() {}

    /** Empty for no text. Throws an {@code invalid-request} for another. */
    public static Optional<Boolean> parse(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw CommonProblem.invalid(name, name + " must be true or false.");
        };
    }
}

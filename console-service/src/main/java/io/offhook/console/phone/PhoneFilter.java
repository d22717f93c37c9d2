package io.offhook.console.phone;

import java.util.Optional;

/**
 * Which phones a list has. What is absent does not matter.
 *
 * @param name what device names begin with
 */
public record PhoneFilter(
        Optional<String> name,
        Optional<String> model,
        Optional<String> devicePool,
        Optional<PhoneState> state,
        Optional<String> ownerId) {

    public static final PhoneFilter NONE =
            new PhoneFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether the counts by model, pool and state say how many phones it has. */
    public boolean isCounted() {
        return name.isEmpty() && ownerId.isEmpty();
    }
}

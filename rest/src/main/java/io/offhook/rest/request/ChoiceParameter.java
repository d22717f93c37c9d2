package io.offhook.rest.request;

import io.offhook.rest.problem.CommonProblem;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter that is one of a few words. Take it as text: the framework answers 404 to a word that an enum does not have, as if
 * the address were wrong.
 */
public final class ChoiceParameter {

    private ChoiceParameter() {}

    /** Empty if it is absent. Throws an {@code invalid-request} that names the words, for another one. */
    public static <E extends Enum<E>> Optional<E> parse(String name, @Nullable String text, Class<E> words) {
        if (text == null) {
            return Optional.empty();
        }
        var all = words.getEnumConstants();
        return Optional.of(Arrays.stream(all)
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> CommonProblem.invalid(
                        name,
                        name + " is one of "
                                + Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ")) + ".")));
    }
}

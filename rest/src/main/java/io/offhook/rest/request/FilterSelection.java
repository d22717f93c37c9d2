package io.offhook.rest.request;

import io.offhook.rest.problem.CommonProblem;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A filter in a body that something is then done to. What is left out by mistake must not do it to everything, so all have a word of their own. */
public final class FilterSelection {

    private FilterSelection() {}

    /**
     * Throws an {@code invalid-request} for a filter that selects by nothing, and for one that selects all and by a field as well.
     *
     * @param field where the filter is in the body
     * @param all the word that selects all
     * @param criteria its other fields
     */
    public static void check(String field, @Nullable Boolean all, @Nullable Object... criteria) {
        var isAll = Boolean.TRUE.equals(all);
        if (isAll == Arrays.stream(criteria).anyMatch(Objects::nonNull)) {
            throw CommonProblem.invalid(
                    field,
                    isAll
                            ? "A filter has \"all\": true or other fields, one of the two."
                            : "The filter is empty. To select all, say \"all\": true.");
        }
    }
}

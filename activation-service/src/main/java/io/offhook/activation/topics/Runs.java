package io.offhook.activation.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Cuts a list where a property changes; put together again, the pieces are the list. */
final class Runs {

    private Runs() {}

    static <T> List<List<T>> of(List<T> items, Predicate<T> property) {
        var stretches = new ArrayList<List<T>>();
        for (var item : items) {
            if (stretches.isEmpty() || property.test(stretches.getLast().getFirst()) != property.test(item)) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(item);
        }
        return stretches;
    }
}

package io.offhook.activation.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Splits a list into runs of neighbours for which a property is alike. */
final class Runs {

    private Runs() {}

    static <T> List<List<T>> of(List<T> items, Function<T, ?> property) {
        var runs = new ArrayList<List<T>>();
        for (var item : items) {
            if (runs.isEmpty() || !property.apply(runs.getLast().getFirst()).equals(property.apply(item))) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(item);
        }
        return runs;
    }
}

package io.offhook.eventing.page;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param page counted from 0
 * @param size how many items a page has at most
 * @param total items on all pages together
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** The number of the last page; of an empty list, 0. */
    public long lastPage() {
        return Math.max(0, (total - 1) / size);
    }

    public <U> Page<U> map(Function<? super T, ? extends U> view) {
        return new Page<>(items.stream().<U>map(view).toList(), page, size, total);
    }
}

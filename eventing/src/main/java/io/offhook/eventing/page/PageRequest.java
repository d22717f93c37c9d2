package io.offhook.eventing.page;

import java.util.List;

/**
 * Which page of a list.
 *
 * @param page counted from 0
 * @param size items on a page, 1 to 1000
 */
public record PageRequest(int page, int size) {

    /** How many items stand before the page. */
    public int offset() {
        return page * size;
    }

    public <T> Page<T> of(List<T> items, long total) {
        return new Page<>(items, page, size, total);
    }
}

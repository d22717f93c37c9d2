package io.offhook.selfcare.page;

import io.offhook.eventing.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages around this one are.
 *
 * @param previous absent on the first page
 * @param next absent on the last page
 * @param position for example {@code Page 2 of 3}
 */
record PageLinks(@Nullable String previous, @Nullable String next, String position) {

    static PageLinks of(Page<?> page) {
        long last = Math.max(0, (page.total() - 1) / page.size());
        long before = Math.min(page.page() - 1L, last);
        return new PageLinks(
                page.page() == 0 ? null : link(before, page.size()),
                page.page() < last ? link(page.page() + 1L, page.size()) : null,
                "Page " + (page.page() + 1L) + " of " + (last + 1));
    }

    /** Whether all phones are on this page. */
    public boolean isOnlyPage() {
        return previous == null && next == null;
    }

    private static String link(long page, int size) {
        return "/?page=" + page + "&size=" + size;
    }
}

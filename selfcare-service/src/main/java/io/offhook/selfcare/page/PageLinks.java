package io.offhook.selfcare.page;

import io.offhook.eventing.page.Page;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages around this one are.
 *
 * @param previous absent on the first page
 * @param next absent on the last page
 * @param page counted from 1
 * @param total of all items
 */
record PageLinks(@Nullable String previous, @Nullable String next, long page, long last, long total) {

    /** @param parameters of the address of a page, which is counted from 0 */
    static PageLinks of(Page<?> page, LongFunction<String> parameters) {
        long last = page.lastPage();
        return new PageLinks(
                page.page() == 0 ? null : "/?" + parameters.apply(page.page() - 1L),
                page.page() < last ? "/?" + parameters.apply(page.page() + 1L) : null,
                page.page() + 1L,
                last + 1,
                page.total());
    }

    /** Whether all phones are on this page. */
    public boolean isOnlyPage() {
        return previous == null && next == null;
    }
}

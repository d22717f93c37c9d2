package io.offhook.provisioning.phone.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.eventing.page.Page;
import io.offhook.provisioning.phone.view.PhoneOrder;
import io.offhook.provisioning.phone.view.PhoneView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of phones.
 *
 * @param page counted from 0; absent where the page was asked for by {@code after}; the same for the total
 * @param size how many phones are on a page at most
 * @param next for {@code after}: what follows this page; absent where nothing does
 */
@Schema(name = "PagePhone")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PhonePage(
        List<PhoneView> items,
        @Nullable Integer page,
        int size,
        @Nullable Long total,
        @Nullable String next) {

    static PhonePage of(Page<PhoneView> it, PhoneOrder order) {
        boolean more = (long) (it.page() + 1) * it.size() < it.total();
        return new PhonePage(it.items(), it.page(), it.size(), it.total(), more ? nextAfter(it.items(), order) : null);
    }

    static PhonePage of(List<PhoneView> items, PhoneOrder order, int size) {
        return new PhonePage(items, null, size, null, items.size() == size ? nextAfter(items, order) : null);
    }

    private static @Nullable String nextAfter(List<PhoneView> items, PhoneOrder order) {
        return items.isEmpty() ? null : order.positionOf(items.getLast()).toCursor();
    }
}

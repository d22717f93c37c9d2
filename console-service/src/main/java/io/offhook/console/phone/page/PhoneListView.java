package io.offhook.console.phone.page;

import io.offhook.console.phone.PhoneCounts;
import io.offhook.console.phone.PhoneFilter;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.PhoneState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of phones.
 *
 * @param next address of the page after this one, if there is one
 */
record PhoneListView(
        PhoneListQuery query,
        PhoneFilter filter,
        List<PhoneRecord> phones,
        PhoneCounts counts,
        @Nullable String next) {

    /** How many phones the list has; absent where they were not counted. */
    public @Nullable Long total() {
        return filter.isCounted() ? Long.valueOf(counts.of(filter)) : null;
    }

    public Map<PhoneState, Long> states() {
        return counts.byState();
    }

    public Map<String, Long> models() {
        return counts.byModel();
    }

    public Map<String, Long> pools() {
        return counts.byPool();
    }

    public boolean isFirst() {
        return query.after().isEmpty();
    }

    public boolean hasFilter() {
        return !filter.equals(PhoneFilter.NONE);
    }
}

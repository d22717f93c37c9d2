package io.offhook.console.phone.store;

import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneFilter;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.PhoneState;
import io.offhook.eventing.sql.PooledReads;
import io.offhook.pages.device.DeviceProgress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists phones by device name, a page at a time, from wherever the page before ended. */
@ApplicationScoped
public class ListPhones {

    /** Prefixes compare as bytes do, so that an index serves them. */
    private static final String SELECT = "select " + PhoneRows.COLUMNS
            + " from phone where removed_at is null and device_name is not null and added_at is not null";

    private static final String IN_ORDER = " order by device_name limit $2";

    private final PooledReads reads;

    ListPhones(PooledReads reads) {
        this.reads = reads;
    }

    /** @param after the device name before the page; empty: the first page */
    public Uni<List<PhoneRecord>> page(PhoneFilter filter, String after, int size) {
        var values = new ArrayList<Object>(List.of(after, size));
        var sql = new StringBuilder(SELECT).append(" and device_name > $1");
        add(sql, values, " and model = ", filter.model());
        add(sql, values, " and device_pool = ", filter.devicePool());
        add(sql, values, " and owner_id = ", filter.ownerId());
        filter.name().ifPresent(prefix -> {
            add(sql, values, " and device_name >= ", Optional.of(prefix));
            add(sql, values, " and device_name < ", Optional.of(prefix + Character.MAX_VALUE));
        });
        var page =
                filter.state().map(state -> ofKinds(sql, values, kinds(state))).orElseGet(() -> sql + IN_ORDER);
        return reads.select(page, values.toArray())
                .map(rows -> rows.stream().map(PhoneRows::phone).toList());
    }

    /** A page of each kind: an index has each in order, but not several. */
    private static String ofKinds(StringBuilder sql, List<Object> values, String[] kinds) {
        values.add(kinds);
        return "select found.* from unnest($" + values.size() + "::text[]) as each (kind) cross join lateral (" + sql
                + " and phone.kind = each.kind" + IN_ORDER + ") as found" + IN_ORDER;
    }

    /** All that match, at most so many, without what a list shows of them. */
    public Uni<List<String>> names(PhoneFilter filter, int most) {
        return page(filter, "", most)
                .map(found -> found.stream().map(PhoneRecord::deviceName).toList());
    }

    /** Those that exist of some names, by their names. */
    public Uni<List<PhoneRecord>> named(List<String> deviceNames) {
        return reads.select(SELECT + " and device_name = any($1::text[]) order by device_name", (Object)
                        deviceNames.toArray(String[]::new))
                .map(rows -> rows.stream().map(PhoneRows::phone).toList());
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Optional<?> value) {
        value.ifPresent(each -> {
            values.add(each);
            sql.append(condition).append('$').append(values.size());
        });
    }

    /** Every value of the column {@code kind} that makes a phone be in this state. */
    private static String[] kinds(PhoneState state) {
        return Stream.of(true, false)
                .flatMap(requires -> orNone(CodeState.values())
                        .flatMap(code -> orNone(DeviceProgress.values())
                                .filter(progress ->
                                        PhoneState.of(requires, code.orElse(null), progress.orElse(null)) == state)
                                .map(progress -> requires + name(code, "") + name(progress, "/"))))
                .toArray(String[]::new);
    }

    private static String name(Optional<? extends Enum<?>> value, String before) {
        return value.map(each -> before + each.name()).orElse("");
    }

    private static <E> Stream<Optional<E>> orNone(E[] values) {
        return Stream.concat(Stream.of(Optional.empty()), Arrays.stream(values).map(Optional::of));
    }
}

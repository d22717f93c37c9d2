package io.offhook.provisioning.phone.bulk;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds what became of the phones of rows that came before. A row whose phone was removed is a new phone: its next generation. In the
 * caller's transaction, one statement for each generation that a batch has.
 */
final class RowHistory {

    /** Streams that began, and the names of those of their phones that live. */
    private static final String BEGUN = """
            select e.stream_id, v.device_name from event e left join phone_view v on v.id = e.stream_id::uuid
            where e.stream_id = any($1::text[]) and e.version = 1""";

    private RowHistory() {}

    /**
     * Rows with their ids of now.
     *
     * @param living device names of those whose phones exist, by id
     */
    record Current(List<PlannedPhone> phones, Map<UUID, String> living) {}

    static Uni<Current> of(List<PlannedPhone> phones) {
        return of(phones, new Current(new ArrayList<>(), new HashMap<>()));
    }

    private static Uni<Current> of(List<PlannedPhone> phones, Current found) {
        var ids = phones.stream().map(phone -> phone.id().toString()).toArray(String[]::new);
        return PlainSql.select(BEGUN, (Object) ids).flatMap(rows -> {
            var begun = byId(rows);
            var removed = new ArrayList<PlannedPhone>();
            for (var phone : phones) {
                if (begun.containsKey(phone.id()) && begun.get(phone.id()) == null) {
                    removed.add(phone.nextGeneration());
                } else {
                    found.phones.add(phone);
                }
            }
            begun.forEach((id, name) -> {
                if (name != null) {
                    found.living.put(id, name);
                }
            });
            return removed.isEmpty() ? Uni.createFrom().item(found) : of(removed, found);
        });
    }

    private static Map<UUID, @Nullable String> byId(List<Object[]> rows) {
        var begun = new HashMap<UUID, @Nullable String>();
        rows.forEach(row -> begun.put(UUID.fromString((String) row[0]), (String) row[1]));
        return begun;
    }
}

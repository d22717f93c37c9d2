package io.offhook.provisioning.phone.view;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lines of phones with what they show. In the caller's transaction. */
final class PhoneLines {

    private static final String OF_PHONES = """
            select l.phone_id, l.line_index, l.directory_number, l.partition, l.calling_search_space, t.display, t.label
            from phone_line l left join line_text t on t.phone_id = l.phone_id and t.line_index = l.line_index
            where l.phone_id = any($1::uuid[]) order by l.phone_id, l.line_index""";

    private PhoneLines() {}

    /** In the order of their buttons. A phone without lines is missing. */
    static Uni<Map<UUID, List<LineView>>> of(Collection<UUID> phoneIds) {
        return PlainSql.select(OF_PHONES, (Object) phoneIds.toArray(UUID[]::new))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0], Collectors.mapping(PhoneLines::line, Collectors.toList()))));
    }

    /** The highest button that a line of any phone is on, 0 if there is none. */
    static Uni<Integer> lastIndex() {
        return PlainSql.select("select coalesce(max(line_index), 0) from phone_line")
                .map(rows -> (Integer) rows.getFirst()[0]);
    }

    private static LineView line(Object[] row) {
        return new LineView(
                (Integer) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5], (String) row[6]);
    }
}

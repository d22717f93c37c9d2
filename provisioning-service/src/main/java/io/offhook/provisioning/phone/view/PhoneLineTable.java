package io.offhook.provisioning.phone.view;

import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes the lines of phones, many in one statement. In the caller's transaction. */
final class PhoneLineTable {

    private static final String INSERT = """
            insert into phone_line (phone_id, line_index, directory_number, partition, calling_search_space)
            select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[])""";

    private static final String DELETE = "delete from phone_line where phone_id = any($1::uuid[])";

    private PhoneLineTable() {}

    static Uni<Void> insert(List<Beginning> phones) {
        var ids = new ArrayList<UUID>();
        var lines = new ArrayList<Line>();
        phones.forEach(phone -> phone.lines().forEach(line -> {
            ids.add(phone.phoneId());
            lines.add(line);
        }));
        return insert(ids, lines);
    }

    static Uni<Void> replace(List<PhoneReconfigured> phones) {
        var ids = new ArrayList<UUID>();
        var lines = new ArrayList<Line>();
        phones.forEach(phone -> phone.lines().forEach(line -> {
            ids.add(phone.phoneId());
            lines.add(line);
        }));
        return delete(phones.stream().map(PhoneReconfigured::phoneId).toList()).chain(() -> insert(ids, lines));
    }

    static Uni<Void> delete(List<UUID> phoneIds) {
        return PlainSql.update(DELETE, (Object) phoneIds.toArray(UUID[]::new)).replaceWithVoid();
    }

    private static Uni<Void> insert(List<UUID> ids, List<Line> lines) {
        return lines.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                INSERT,
                                ids.toArray(UUID[]::new),
                                lines.stream().map(Line::index).toArray(Integer[]::new),
                                lines.stream().map(Line::directoryNumber).toArray(String[]::new),
                                lines.stream().map(Line::partition).toArray(String[]::new),
                                lines.stream().map(Line::callingSearchSpace).toArray(String[]::new))
                        .replaceWithVoid();
    }
}

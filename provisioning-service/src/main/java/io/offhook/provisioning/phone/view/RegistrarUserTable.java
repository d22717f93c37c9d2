package io.offhook.provisioning.phone.view;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Keeps the users that registrars know: one for each line of a phone whose device redeemed a code. */
final class RegistrarUserTable {

    /** A user may go from one phone to another, with the device. What did not change keeps the transaction that changed it. */
    private static final String FOLLOW = """
            with wanted as (
                select v.device_name || '-' || l.line_index as username, v.id, v.device_name, l.line_index,
                    replace(l.directory_number, '\\+', '+') as number, v.redeemed_code
                from phone_view v join phone_line l on l.phone_id = v.id
                where v.id = any($1::uuid[]) and v.status = 'ACTIVATED' and v.redeemed_code is not null),
            gone as (
                update registrar_user u set removed = true, changed_by = pg_current_xact_id()
                where u.phone_id = any($1::uuid[]) and not u.removed
                    and not exists (select 1 from wanted w where w.username = u.username))
            insert into registrar_user as u (username, phone_id, device_name, line, directory_number, code_id, removed, changed_by)
            select username, id, device_name, line_index, number, redeemed_code, false, pg_current_xact_id()
            from wanted order by username
            on conflict (username) do update set phone_id = excluded.phone_id, device_name = excluded.device_name,
                line = excluded.line, directory_number = excluded.directory_number, code_id = excluded.code_id,
                removed = false, changed_by = excluded.changed_by
            where (u.phone_id, u.directory_number, u.code_id, u.removed)
                is distinct from (excluded.phone_id, excluded.directory_number, excluded.code_id, false)""";

    private RegistrarUserTable() {}

    /** After the rows of these phones and their lines were written. */
    static Uni<Void> follow(List<UUID> phoneIds) {
        return PlainSql.update(FOLLOW, (Object) phoneIds.toArray(UUID[]::new)).replaceWithVoid();
    }
}

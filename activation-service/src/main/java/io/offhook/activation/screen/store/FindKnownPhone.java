package io.offhook.activation.screen.store;

import io.offhook.activation.screen.KnownPhone;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the record that has a MAC. */
@ApplicationScoped
public class FindKnownPhone {

    private static final String BY_MAC = """
            select c.owner_id, i.directory_number, coalesce(c.status = 'REDEEMED', true)
            from device_assignment d
            left join phone_info i on i.phone_id = d.phone_id
            left join lateral (select owner_id, status from code_view v where v.phone_id = d.phone_id
                order by issued_at desc, code_id limit 1) c on true
            where d.mac = $1""";

    private final UnitOfWork units;

    FindKnownPhone(UnitOfWork units) {
        this.units = units;
    }

    public Uni<KnownPhone> byMac(String mac) {
        return units.runApart(() -> PlainSql.select(BY_MAC, mac))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new KnownPhone(
                                Optional.ofNullable((String) row[0]),
                                Optional.ofNullable((String) row[1]),
                                Boolean.TRUE.equals(row[2])))
                        .orElse(KnownPhone.NOTHING));
    }
}

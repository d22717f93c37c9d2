package io.offhook.provisioning.phone.bulk;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** The key of the hashes by which rows are known. The first migration of it made it at random, and it never changes. */
@ApplicationScoped
public class RowKey {

    private final UnitOfWork units;

    RowKey(UnitOfWork units) {
        this.units = units;
    }

    Uni<byte[]> load() {
        return units.runApart(() -> PlainSql.select("select key::text from row_key"))
                .map(rows -> ((String) rows.getFirst()[0]).getBytes(StandardCharsets.UTF_8));
    }
}

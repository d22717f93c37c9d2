package io.offhook.activation.pairing;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** What the read model says of phones that pair. */
@ApplicationScoped
class FindPaired {

    private static final String USED = """
            select 1 from device_assignment d join code_view c on c.phone_id = d.phone_id
            where d.mac = $1 and c.status = 'REDEEMED' and c.ended_at >= $2""";

    private static final String LAST_CODE =
            "select code_id from code_view where phone_id = $1 order by issued_at desc, code_id limit 1";

    /** Between the clocks of this machine and of the database. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final UnitOfWork units;

    FindPaired(UnitOfWork units) {
        this.units = units;
    }

    Uni<Boolean> isUsedSince(String mac, Instant at) {
        return units.runApart(() -> PlainSql.select(USED, mac, at.minus(SKEW).atOffset(ZoneOffset.UTC)))
                .map(rows -> !rows.isEmpty());
    }

    Uni<Optional<UUID>> lastCode(UUID phoneId) {
        return units.runApart(() -> PlainSql.select(LAST_CODE, phoneId))
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).findFirst());
    }
}

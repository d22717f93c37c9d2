package io.offhook.activation.code.store;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The clock of codes. Whether a code expired must not depend on the replica that is asked, so the time is that of the database, not of
 * the machine.
 */
@ApplicationScoped
public class DatabaseClock {

    /** The time of the call, not of the begin of the transaction. In the caller's transaction. */
    public Uni<Instant> now() {
        return PlainSql.select("select clock_timestamp()")
                .map(rows -> ((OffsetDateTime) rows.getFirst()[0]).toInstant());
    }
}

package io.offhook.activation.config;

import io.offhook.eventing.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The one clock that codes live by. Whether a code is over must not depend on which replica is asked, so the database tells
 * the time, not the machine.
 */
@ApplicationScoped
public class DatabaseClock {

    /** The time of the call, not of the transaction's begin. In the caller's transaction. */
    public Uni<Instant> now() {
        return PlainSql.select("select clock_timestamp()")
                .map(rows -> ((OffsetDateTime) rows.getFirst()[0]).toInstant());
    }
}

package io.offhook.activation.config;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * The one clock that codes live by. Whether a code is over must not depend on which replica is asked, so the database tells
 * the time, not the machine.
 */
@ApplicationScoped
public class DatabaseClock {

    /** The time of the call, not of the transaction's begin. In the caller's transaction. */
    public Uni<Instant> now() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("select clock_timestamp()", Instant.class)
                        .getSingleResult());
    }
}

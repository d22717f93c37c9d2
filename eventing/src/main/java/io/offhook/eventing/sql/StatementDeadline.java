package io.offhook.eventing.sql;

import io.netty.channel.Channel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How long a database may leave a statement unanswered. A server that is stopped, or behind a network that swallows packets, enforces no
 * time-out and never ends a connection, so this side closes it: all that wait for it fail, and the pool forgets it.
 */
@ApplicationScoped
public class StatementDeadline {

    private static final String UNLIMITED = "set local statement_timeout = 0";

    private final Duration timeout;
    private final AtomicInteger lifted = new AtomicInteger();

    StatementDeadline(DatabaseSettings settings) {
        this.timeout = settings.statementTimeout();
    }

    /**
     * Work of an operator, in the caller's transaction, with statements that may take as long as they need. Meanwhile no statement of
     * this service has a deadline, so it is for a time when nobody is served.
     */
    public <T> Uni<T> lifted(Supplier<Uni<T>> work) {
        return PlainSql.update(UNLIMITED)
                .chain(() -> Uni.createFrom()
                        .deferred(() -> {
                            lifted.incrementAndGet();
                            return work.get();
                        })
                        .onTermination()
                        .invoke(lifted::decrementAndGet));
    }

    /** Watches the connection of this channel from now on. */
    void watch(Channel channel) {
        channel.pipeline()
                .addBefore("handler", "offhook-deadline", new UnansweredStatements(timeout, () -> lifted.get() > 0));
    }
}

package io.offhook.eventing.sql;

import io.netty.channel.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How long a database may leave a statement unanswered. A server that is stopped, or behind a network that swallows packets, enforces no
 * time-out and never ends a connection, so this side closes it: all that wait for it fail, and the pool forgets it.
 */
@ApplicationScoped
public class StatementDeadline {

    private final Duration timeout;

    StatementDeadline(DatabaseSettings settings) {
        this.timeout = settings.statementTimeout();
    }

    /** Watches the connection of this channel from now on. */
    void watch(Channel channel) {
        channel.pipeline().addBefore("handler", "offhook-deadline", new UnansweredStatements(timeout));
    }
}

package io.offhook.eventing.sql;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.vertx.sqlclient.impl.command.CommandBase;
import io.vertx.sqlclient.impl.command.CommandResponse;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose oldest statement stays without an answer. Between the driver's codec and its connection it sees statements and
 * answers, not bytes. A busy connection has one timer at a time, however many statements it runs, and an idle one has none.
 */
final class UnansweredStatements extends ChannelDuplexHandler {

    private static final Logger LOG = Logger.getLogger(UnansweredStatements.class);

    private final Duration timeout;
    private int unanswered;
    private long since;
    private @Nullable Future<?> check;

    UnansweredStatements(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof CommandBase) {
            if (unanswered == 0) {
                since = System.nanoTime();
            }
            unanswered++;
            if (check == null) {
                checkAfter(context, timeout.toNanos());
            }
        }
        context.write(message, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof CommandResponse) {
            unanswered--;
            since = System.nanoTime(); // the next one is executed from now on
        }
        context.fireChannelRead(message);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (check != null) {
            check.cancel(false);
        }
    }

    private void checkAfter(ChannelHandlerContext context, long nanos) {
        check = context.executor().schedule(() -> check(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void check(ChannelHandlerContext context) {
        check = null;
        if (unanswered == 0) {
            return;
        }
        long left = timeout.toNanos() - (System.nanoTime() - since);
        if (left > 0) {
            checkAfter(context, left);
        } else {
            LOG.warnf("Connection to the database closed, no answer within %d ms", timeout.toMillis());
            // Past the codec, which would ask the server to close the connection, and wait for it.
            context.pipeline().firstContext().close();
        }
    }
}

package io.offhook.benchmarks.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Matches each response with the pending request of its connection. */
public final class PendingResponse<M, A> extends SimpleChannelInboundHandler<M> {

    private final Function<M, A> reading;
    private final AtomicReference<@Nullable CompletableFuture<A>> expected = new AtomicReference<>();

    /** @param reading must copy what it needs, because Netty releases the message */
    PendingResponse(Class<M> message, Function<M, A> reading) {
        super(message);
        this.reading = reading;
    }

    /** Fails with an {@link IOException} if the connection breaks first. */
    CompletableFuture<A> ask(Channel channel, Object question) {
        var answer = new CompletableFuture<A>();
        if (!expected.compareAndSet(null, answer)) {
            throw new IllegalStateException("a request is pending");
        }
        channel.writeAndFlush(question).addListener(written -> {
            if (!written.isSuccess()) {
                fail(written.cause());
            }
        });
        return answer;
    }

    private void fail(Throwable cause) {
        var waiting = expected.getAndSet(null);
        if (waiting != null) {
            waiting.completeExceptionally(cause);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, M message) {
        var waiting = expected.getAndSet(null);
        if (waiting != null) {
            waiting.complete(reading.apply(message));
        }
    }

    /** A server that ends its answer by ending TLS waits for the client to close. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslCloseCompletionEvent) {
            context.close();
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(new IOException("the server closed the connection"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(cause);
        context.close();
    }
}

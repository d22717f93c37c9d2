package io.offhook.phone.wire;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One phone's open connection; one question at a time. */
public final class PhoneConnection {

    private final Channel channel;
    private final Answers answers;
    private final String host;

    PhoneConnection(Channel channel, Answers answers, String host) {
        this.channel = channel;
        this.answers = answers;
        this.host = host;
    }

    /** Fails with an {@link IOException} if the connection breaks first. */
    public CompletableFuture<HttpAnswer> post(String path, String json) {
        var answer = answers.expect();
        var body = Unpooled.copiedBuffer(json, StandardCharsets.US_ASCII);
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, path, body);
        request.headers()
                .set(HttpHeaderNames.HOST, host)
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        channel.writeAndFlush(request).addListener(written -> {
            if (!written.isSuccess()) {
                answers.fail(written.cause());
            }
        });
        return answer;
    }

    public void close() {
        channel.close();
    }

    /** Hands each answer to whoever waits for it. */
    static final class Answers extends SimpleChannelInboundHandler<FullHttpResponse> {

        private final AtomicReference<@Nullable CompletableFuture<HttpAnswer>> expected = new AtomicReference<>();

        CompletableFuture<HttpAnswer> expect() {
            var answer = new CompletableFuture<HttpAnswer>();
            if (!expected.compareAndSet(null, answer)) {
                throw new IllegalStateException("the last question is not answered yet");
            }
            return answer;
        }

        void fail(Throwable cause) {
            var waiting = expected.getAndSet(null);
            if (waiting != null) {
                waiting.completeExceptionally(cause);
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
            var waiting = expected.getAndSet(null);
            if (waiting != null) {
                waiting.complete(new HttpAnswer(
                        response.status().code(),
                        Optional.ofNullable(response.headers().get(HttpHeaderNames.RETRY_AFTER)),
                        ByteBufUtil.getBytes(response.content())));
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
}

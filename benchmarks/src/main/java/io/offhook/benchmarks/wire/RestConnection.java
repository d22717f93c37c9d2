package io.offhook.benchmarks.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.offhook.stackclient.http.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A kept connection of a program that calls REST, for one request at a time. */
final class RestConnection {

    /** Services close connections that are idle for longer, maybe while the next request is on its way. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Channel channel;
    private final PendingResponse<FullHttpResponse, HttpAnswer> answers;
    private final String host;
    private volatile long usedAt = System.nanoTime();

    RestConnection(Channel channel, PendingResponse<FullHttpResponse, HttpAnswer> answers, String host) {
        this.channel = channel;
        this.answers = answers;
        this.host = host;
    }

    boolean isUsable() {
        return channel.isActive() && System.nanoTime() - usedAt < KEPT.toNanos();
    }

    CompletableFuture<HttpAnswer> post(String path, String contentType, String body, String authorization) {
        var bytes = Unpooled.copiedBuffer(body, StandardCharsets.UTF_8);
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, path, bytes);
        request.headers()
                .set(HttpHeaderNames.HOST, host)
                .set(HttpHeaderNames.AUTHORIZATION, authorization)
                .set(HttpHeaderNames.ACCEPT, "application/json")
                .set(HttpHeaderNames.CONTENT_TYPE, contentType)
                .set(HttpHeaderNames.CONTENT_LENGTH, bytes.readableBytes());
        return answers.ask(channel, request).whenComplete((answer, failure) -> {
            usedAt = System.nanoTime();
            if (failure != null) {
                close();
            }
        });
    }

    void close() {
        channel.close();
    }
}

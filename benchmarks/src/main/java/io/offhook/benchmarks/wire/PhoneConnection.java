package io.offhook.benchmarks.wire;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.offhook.stackclient.http.HttpAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An open HTTP connection of a phone, for one request at a time. */
public final class PhoneConnection {

    private final Channel channel;
    private final PendingResponse<FullHttpResponse, HttpAnswer> answers;
    private final String host;

    PhoneConnection(Channel channel, PendingResponse<FullHttpResponse, HttpAnswer> answers, String host) {
        this.channel = channel;
        this.answers = answers;
        this.host = host;
    }

    /** Fails with an {@link IOException} if the connection breaks first. */
    public CompletableFuture<HttpAnswer> post(String path, String json) {
        return post(path, "application/json", json);
    }

    /** As {@link #post(String, String)}, with the fields of a form. */
    public CompletableFuture<HttpAnswer> postForm(String path, String fields) {
        return post(path, "application/x-www-form-urlencoded", fields);
    }

    private CompletableFuture<HttpAnswer> post(String path, String type, String text) {
        var body = Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, path, body);
        request.headers()
                .set(HttpHeaderNames.HOST, host)
                .set(HttpHeaderNames.CONTENT_TYPE, type)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return answers.ask(channel, request);
    }

    /** As {@link #post(String, String)}. */
    public CompletableFuture<HttpAnswer> get(String path) {
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path);
        request.headers().set(HttpHeaderNames.HOST, host);
        return answers.ask(channel, request);
    }

    public boolean isOpen() {
        return channel.isActive();
    }

    public void close() {
        channel.close();
    }

    static PendingResponse<FullHttpResponse, HttpAnswer> answers() {
        return new PendingResponse<>(
                FullHttpResponse.class,
                response -> new HttpAnswer(
                        response.status().code(),
                        Optional.ofNullable(response.headers().get(HttpHeaderNames.RETRY_AFTER)),
                        ByteBufUtil.getBytes(response.content())));
    }
}

package io.offhook.stackclient.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The answer of an HTTP server, with any status. */
public final class HttpAnswer {

    private final int status;
    private final Optional<String> retryAfter;
    private final byte[] body;

    public HttpAnswer(int status, Optional<String> retryAfter, byte[] body) {
        this.status = status;
        this.retryAfter = retryAfter;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public Optional<String> retryAfter() {
        return retryAfter;
    }

    public byte[] bytes() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}

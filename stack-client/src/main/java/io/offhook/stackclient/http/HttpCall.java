package io.offhook.stackclient.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP request and the limits for its answer. {@code toString} has no header and no body: either may hold a secret.
 *
 * @param within the time from the connect to the last byte of the answer
 * @param tls for https with a client certificate or its own trusted certificates
 */
public record HttpCall(
        String method,
        URI uri,
        Map<String, String> headers,
        Optional<String> body,
        Optional<SSLSocketFactory> tls,
        Duration within,
        int maxBytes) {

    private static final Duration USUAL_TIME = Duration.ofSeconds(10);
    private static final int USUAL_SIZE = 1 << 20;

    public static HttpCall get(URI uri) {
        return new HttpCall("GET", uri, Map.of(), Optional.empty(), Optional.empty(), USUAL_TIME, USUAL_SIZE);
    }

    public static HttpCall send(String method, URI uri, String contentType, String body) {
        return new HttpCall(
                method,
                uri,
                Map.of("Content-Type", contentType),
                Optional.of(body),
                Optional.empty(),
                USUAL_TIME,
                USUAL_SIZE);
    }

    public HttpCall with(SSLSocketFactory factory) {
        return new HttpCall(method, uri, headers, body, Optional.of(factory), within, maxBytes);
    }

    public HttpCall header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new HttpCall(method, uri, Map.copyOf(more), body, tls, within, maxBytes);
    }

    public HttpCall bounded(Duration time, int bytes) {
        return new HttpCall(method, uri, headers, body, tls, time, bytes);
    }

    @Override
    public String toString() {
        return method + " " + uri;
    }

    Optional<byte[]> bodyBytes() {
        return body.map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}

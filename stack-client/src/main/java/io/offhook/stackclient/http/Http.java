package io.offhook.stackclient.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;

/**
 * Sends {@link HttpCall}s with {@link HttpURLConnection}. Each phone needs its own TLS context, and the newer client of the JDK would
 * start a selector thread for each.
 */
public final class Http {

    private static final int BUFFER = 8192;
    private static final ScheduledThreadPoolExecutor WATCH = watch();

    private Http() {}

    /** @throws IOException when there is no complete answer within the call's bounds */
    public static HttpAnswer send(HttpCall call) throws IOException {
        var deadline = System.nanoTime() + call.within().toNanos();
        var connection = open(call);
        // A socket timeout restarts with every byte; this one limits the whole call.
        var overrun = WATCH.schedule(connection::disconnect, call.within().toNanos(), TimeUnit.NANOSECONDS);
        try {
            var body = call.bodyBytes();
            if (body.isPresent()) {
                connection.setDoOutput(true);
                // With a fixed length, the JDK does not repeat a failed request by itself.
                connection.setFixedLengthStreamingMode(body.get().length);
                try (var out = connection.getOutputStream()) {
                    out.write(body.get());
                }
            }
            var status = connection.getResponseCode();
            var retryAfter = Optional.ofNullable(connection.getHeaderField("Retry-After"));
            return new HttpAnswer(status, retryAfter, read(connection, deadline, call.maxBytes()));
        } finally {
            overrun.cancel(false);
        }
    }

    private static ScheduledThreadPoolExecutor watch() {
        var threads = Thread.ofPlatform().daemon().name("http-deadlines").factory();
        var watch = new ScheduledThreadPoolExecutor(1, threads);
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }

    private static HttpURLConnection open(HttpCall call) throws IOException {
        var connection = (HttpURLConnection) call.uri().toURL().openConnection();
        var millis = Math.toIntExact(call.within().toMillis());
        connection.setConnectTimeout(millis);
        connection.setReadTimeout(millis);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestMethod(call.method());
        connection.setRequestProperty("User-Agent", "Offhook-Virtual-Phone");
        connection.setRequestProperty("Accept", "*/*");
        if (!call.method().equals("GET")) {
            connection.setRequestProperty("Connection", "close");
        }
        call.headers().forEach(connection::setRequestProperty);
        if (connection instanceof HttpsURLConnection https) {
            call.tls().ifPresent(https::setSSLSocketFactory);
        }
        return connection;
    }

    private static byte[] read(HttpURLConnection connection, long deadline, int maxBytes) throws IOException {
        try (var in = stream(connection)) {
            var body = new ByteArrayOutputStream();
            var buffer = new byte[BUFFER];
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                body.write(buffer, 0, n);
                if (body.size() > maxBytes) {
                    throw new IOException("the answer is longer than " + maxBytes + " bytes");
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new SocketTimeoutException("the answer takes too long");
                }
            }
            return body.toByteArray();
        }
    }

    private static InputStream stream(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST) {
            return connection.getInputStream();
        }
        var error = connection.getErrorStream();
        return error == null ? InputStream.nullInputStream() : error;
    }
}

package io.offhook.torture.workload;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.torture.history.Observed;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One connection, one handshake, one request. It can use any loopback address and disconnect before the answer, and it knows whether the
 * request was sent.
 *
 * @param from the address of the caller
 * @param timeout of each step
 */
record RedemptionRequest(SSLSocketFactory sockets, InetAddress from, int port, Duration timeout) {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Body(String code) {}

    /** Fields of a success and of a problem; absent ones are empty. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(String phoneId, String deviceName, String reason) {
        Answer(@Nullable String phoneId, @Nullable String deviceName, @Nullable String reason) {
            this.phoneId = Objects.requireNonNullElse(phoneId, "");
            this.deviceName = Objects.requireNonNullElse(deviceName, "");
            this.reason = Objects.requireNonNullElse(reason, "");
        }
    }

    private static final int MAX_ANSWER = 1 << 16;
    private static final String HOST = "127.0.0.1";

    /** Sends the request and reads the answer. */
    Observed send(String digits) {
        return call(digits, -1);
    }

    /** Sends the request and closes the connection after this time, without reading. */
    Observed sendAndDisconnect(String digits, Duration after) {
        return call(digits, after.toMillis());
    }

    private Observed call(String digits, long disconnectAfterMillis) {
        try (var plain = new Socket()) {
            plain.bind(new InetSocketAddress(from, 0));
            int millis = Math.toIntExact(timeout.toMillis());
            plain.connect(new InetSocketAddress(HOST, port), millis);
            plain.setSoTimeout(millis);
            var tls = (SSLSocket) sockets.createSocket(plain, HOST, port, true);
            tls.startHandshake();
            return exchange(plain, tls, digits, disconnectAfterMillis);
        } catch (IOException failure) {
            return new Observed.NotSent(String.valueOf(failure.getMessage()));
        }
    }

    /** From here on the outcome of any failure is unknown. */
    private static Observed exchange(Socket plain, SSLSocket tls, String digits, long disconnectAfterMillis) {
        try {
            var body = JSON.writeValueAsBytes(new Body(digits));
            var head = "POST /api/v1/redemptions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
            var request = new byte[head.length() + body.length];
            System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
            System.arraycopy(body, 0, request, head.length(), body.length);
            tls.getOutputStream().write(request);
            if (disconnectAfterMillis >= 0) {
                Thread.sleep(disconnectAfterMillis);
                plain.setSoLinger(true, 0);
                plain.close();
                return new Observed.NoAnswer("disconnected");
            }
            return answer(tls.getInputStream());
        } catch (IOException failure) {
            return new Observed.NoAnswer(String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Observed.NoAnswer("interrupted");
        }
    }

    static Observed answer(InputStream in) throws IOException {
        var text = new String(in.readNBytes(MAX_ANSWER), StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
            throw new IOException("the answer is incomplete");
        }
        int status = Integer.parseInt(text.substring(9, 12));
        var body = text.substring(end + 4);
        var answer = parse(body);
        return status == 200
                ? Observed.Accepted.of(answer.phoneId(), answer.deviceName(), body)
                : new Observed.Refused(status, answer.reason().isEmpty() ? "HTTP " + status : answer.reason());
    }

    private static Answer parse(String body) throws IOException {
        try {
            return body.isEmpty() ? new Answer(null, null, null) : JSON.readValue(body, Answer.class);
        } catch (JsonProcessingException incomplete) {
            throw new IOException("the answer is incomplete", incomplete);
        }
    }
}

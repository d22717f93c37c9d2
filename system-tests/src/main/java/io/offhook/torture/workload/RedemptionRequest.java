package io.offhook.torture.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.offhook.torture.history.Observed;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One connection, one handshake, one request. Unlike a well-behaved client it can come from any loopback address, hang up
 * before the answer, and knows to the byte whether anything was sent.
 *
 * @param from the caller's own address
 * @param patience for each step
 */
record RedemptionRequest(SSLSocketFactory sockets, InetAddress from, int port, Duration timeout) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_ANSWER = 1 << 16;
    private static final String HOST = "127.0.0.1";

    /** Asks and listens. */
    Observed ask(String typed) {
        return call(typed, -1);
    }

    /** Asks and hangs up after so long. */
    Observed redeemAndHangUp(String typed, Duration after) {
        return call(typed, after.toMillis());
    }

    private Observed call(String typed, long hangUpAfterMillis) {
        try (var plain = new Socket()) {
            plain.bind(new InetSocketAddress(from, 0));
            int millis = Math.toIntExact(timeout.toMillis());
            plain.connect(new InetSocketAddress(HOST, port), millis);
            plain.setSoTimeout(millis);
            var tls = (SSLSocket) sockets.createSocket(plain, HOST, port, true);
            tls.startHandshake();
            return converse(plain, tls, typed, hangUpAfterMillis);
        } catch (IOException failure) {
            return new Observed.NotSent(String.valueOf(failure.getMessage()));
        }
    }

    /** From here on anything may have happened, whatever goes wrong. */
    private static Observed converse(Socket plain, SSLSocket tls, String typed, long hangUpAfterMillis) {
        try {
            var body = JSON.createObjectNode().put("code", typed).toString().getBytes(StandardCharsets.UTF_8);
            var head = "POST /api/v1/redemptions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
            var request = new byte[head.length() + body.length];
            System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
            System.arraycopy(body, 0, request, head.length(), body.length);
            tls.getOutputStream().write(request);
            if (hangUpAfterMillis >= 0) {
                Thread.sleep(hangUpAfterMillis);
                plain.setSoLinger(true, 0);
                plain.close();
                return new Observed.Silence("hung up");
            }
            return answer(tls.getInputStream());
        } catch (IOException failure) {
            return new Observed.Silence(String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Observed.Silence("interrupted");
        }
    }

    private static Observed answer(InputStream in) throws IOException {
        var text = new String(in.readNBytes(MAX_ANSWER), StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
            throw new IOException("the answer is cut off");
        }
        int status = Integer.parseInt(text.substring(9, 12));
        var body = text.substring(end + 4);
        var json = json(body);
        if (status == 200) {
            return new Observed.Accepted(
                    json.path("phoneId").asText(), json.path("deviceName").asText(), body);
        }
        return new Observed.Refused(status, json.path("reason").asText("HTTP " + status));
    }

    private static JsonNode json(String body) throws IOException {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException cutOff) {
            throw new IOException("the answer is cut off", cutOff);
        }
    }
}

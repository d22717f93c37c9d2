package io.offhook.phone.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.rest.Credentials;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrialTest {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private HttpServer services;
    private volatile String phone = "";

    @BeforeEach
    void start() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            calls.add(exchange.getRequestMethod() + " " + path.replaceAll("[0-9a-f]{64}", "FINGERPRINT"));
            exchange.getRequestBody().readAllBytes();
            var body = path.equals("/api/v1/phones") ? phone : "{}";
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.isEmpty() ? 403 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        services.start();
    }

    @AfterEach
    void stop() {
        services.stop(0);
    }

    @Test
    void a_manufacturer_is_trusted_no_longer_when_no_phone_can_be_added() {
        assertThatThrownBy(() -> trial().run()).isInstanceOf(IOException.class);

        assertThat(calls)
                .containsExactly(
                        "POST /api/v1/trust-anchors",
                        "POST /api/v1/phones",
                        "DELETE /api/v1/trust-anchors/FINGERPRINT");
    }

    @Test
    void a_phone_is_removed_when_its_code_cannot_be_read() {
        phone = "{\"id\": \"p1\", \"deviceName\": \"BAT1\"}";

        assertThatThrownBy(() -> trial().run()).isInstanceOf(Exception.class);

        assertThat(calls)
                .contains("DELETE /api/v1/phones/p1")
                .last()
                .isEqualTo("DELETE /api/v1/trust-anchors/FINGERPRINT");
    }

    private Trial trial() {
        var base = URI.create("http://127.0.0.1:" + services.getAddress().getPort());
        return new Trial(
                new Administrator(base, base, base, new Credentials("admin", "secret")),
                PhoneServers.at(base),
                base,
                PhoneTls.trustingPublicAuthorities(),
                new PhoneModel("8845"),
                new PrintWriter(new StringWriter()));
    }
}

package io.offhook.stackclient.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a token endpoint that numbers its tokens. */
class TokenAccountTest {

    private final List<String> forms = new ArrayList<>();
    private volatile Instant now = Instant.parse("2026-11-27T12:00:00Z");
    private volatile int status = 200;
    private volatile String answer = "{\"access_token\":\"t#\",\"expires_in\":300}";
    private HttpServer server;
    private TokenAccount account;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> {
            try (exchange) {
                forms.add(exchange.getRequestURI() + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var body = answer.replace("#", String.valueOf(forms.size())).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
        account = new TokenAccount(endpoint, "offhook-cli", new Credentials("alice", "hid&den"), () -> now);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_token_is_got_for_the_name_and_the_password_and_serves_many_calls() throws Exception {
        assertThat(account.authorization()).isEqualTo("Bearer t1");
        assertThat(account.authorization()).isEqualTo("Bearer t1");

        assertThat(forms).hasSize(1);
        assertThat(forms.getFirst().split("[ &]"))
                .containsExactlyInAnyOrder(
                        "/token",
                        "grant_type=password",
                        "client_id=offhook-cli",
                        "username=alice",
                        "password=hid%26den");
    }

    @Test
    void another_one_is_got_before_it_expires() throws Exception {
        account.authorization();

        now = now.plusSeconds(269);
        assertThat(account.authorization()).isEqualTo("Bearer t1");
        now = now.plusSeconds(1);
        assertThat(account.authorization()).isEqualTo("Bearer t2");
    }

    @Test
    void a_refused_account_is_named_without_its_password() {
        status = 401;
        answer = "{\"error\":\"invalid_grant\"}";

        assertThatThrownBy(account::authorization)
                .isInstanceOf(RestException.class)
                .hasMessageStartingWith("A token for alice at http://127.0.0.1:")
                .hasMessageContaining("HTTP 401")
                .hasMessageNotContaining("hid");
    }

    @Test
    void a_provider_that_restarts_is_no_refusal() {
        status = 503;

        assertThatThrownBy(account::authorization).isExactlyInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "{}", "{\"access_token\":{\"secret\":1}}"})
    void an_answer_that_is_no_token_is_not_repeated(String odd) {
        answer = odd;

        assertThatThrownBy(account::authorization)
                .isInstanceOf(RestException.class)
                .hasMessageEndingWith("sent an answer that is no token")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void it_is_printed_as_its_name() throws Exception {
        account.authorization();

        assertThat(account).hasToString("alice");
    }
}

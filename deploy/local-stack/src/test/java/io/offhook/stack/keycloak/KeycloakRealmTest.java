package io.offhook.stack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.offhook.servers.process.ServerFailed;
import io.offhook.stack.LoopbackServer;
import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.Passwords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a server that answers as Keycloak's administration does. */
class KeycloakRealmTest {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile int answer = 201;
    private volatile String realm = "";

    @TempDir
    Path directory;

    private final HttpServer server = LoopbackServer.answering(this::answer);

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_realm_holds_the_accounts_with_their_passwords() throws IOException {
        var passwords = Passwords.in(directory.resolve("passwords"));

        realm(passwords).ensure();

        // A call that got no answer is made again.
        assertThat(Set.copyOf(calls))
                .containsExactlyInAnyOrder(
                        "POST /realms/master/protocol/openid-connect/token ", "POST /admin/realms Bearer t1");
        assertThat(calls).startsWith("POST /realms/master/protocol/openid-connect/token ");
        assertThat(realm)
                .contains(passwords.account("alice"), passwords.account("operator"))
                .contains(passwords.account("selfcare"), "\"http://127.0.0.1:8084/*\"")
                .contains(passwords.account("console"), "\"http://127.0.0.1:8085/*\"")
                .doesNotContain("@alice@", "@console@", "-url@");
        assertThat(new ObjectMapper().readTree(realm).path("realm").asText()).isEqualTo("offhook");
    }

    @Test
    void a_realm_that_is_there_stays() {
        answer = 409;

        assertThatCode(() -> realm(Passwords.in(directory.resolve("passwords"))).ensure())
                .doesNotThrowAnyException();
    }

    @Test
    void a_realm_that_keycloak_refuses_is_a_failure_of_the_start() {
        answer = 400;

        assertThatThrownBy(() ->
                        realm(Passwords.in(directory.resolve("passwords"))).ensure())
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("Cannot create the realm");
    }

    private KeycloakRealm realm(Passwords passwords) {
        var program =
                new KeycloakProgram(Path.of("keycloak"), server.getAddress().getPort(), "secret");
        return new KeycloakRealm(program, passwords, new Addresses(0));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + (authorization == null ? "" : authorization));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var isToken = exchange.getRequestURI().getPath().endsWith("/token");
            if (!isToken) {
                realm = body;
            }
            var bytes = "{\"access_token\":\"t1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isToken ? 200 : answer, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}

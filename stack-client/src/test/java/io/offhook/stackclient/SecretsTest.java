package io.offhook.stackclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.stackclient.api.RevealedCode;
import io.offhook.stackclient.http.HttpCall;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.stackclient.stack.Database;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void credentials_a_database_a_call_and_a_code_are_printed_without_their_secret() {
        var database = new Database("jdbc:postgresql://127.0.0.1:5432/tvs", "tvs", "hidden");

        assertThat(new Credentials("admin", "hidden")).hasToString("admin");
        assertThat(database).hasToString("jdbc:postgresql://127.0.0.1:5432/tvs");
        assertThat(HttpCall.send("POST", URI.create("http://127.0.0.1/"), "text/csv", "hidden")
                        .header("Authorization", "hidden"))
                .hasToString("POST http://127.0.0.1/");
        assertThat(new RevealedCode("c1", "1234567890123456")).hasToString("c1");
    }

    @Test
    void another_database_is_on_the_same_server() {
        var database = new Database("jdbc:postgresql://127.0.0.1:5432/postgres", "postgres", "hidden");

        assertThat(database.named("scratch"))
                .isEqualTo(new Database("jdbc:postgresql://127.0.0.1:5432/scratch", "postgres", "hidden"));
    }

    @Test
    void a_header_is_added_and_replaces_one_of_its_name() {
        var call = HttpCall.send("POST", URI.create("http://127.0.0.1/"), "text/csv", "a")
                .header("Accept", "text/plain")
                .header("Accept", "application/json");

        assertThat(call.headers()).isEqualTo(Map.of("Content-Type", "text/csv", "Accept", "application/json"));
        assertThatThrownBy(() -> call.headers().put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void limits_change_nothing_else() {
        var call = HttpCall.get(URI.create("http://127.0.0.1/"));

        assertThat(call.bounded(Duration.ofSeconds(1), 10))
                .isEqualTo(
                        new HttpCall("GET", call.uri(), Map.of(), call.body(), call.tls(), Duration.ofSeconds(1), 10));
    }
}

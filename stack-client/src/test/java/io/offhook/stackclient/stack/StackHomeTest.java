package io.offhook.stackclient.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.offhook.stackclient.http.Json;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.stackclient.rest.TokenAccount;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackHomeTest {

    private static final String STACK = """
            {"provisioning":"http://127.0.0.1:1","activation":"http://127.0.0.1:1","tvs":"http://127.0.0.1:1",
             "selfcare":"http://127.0.0.1:1","console":"http://127.0.0.1:1",
             "management":{"provisioning":"http://127.0.0.1:2","activation":"http://127.0.0.1:2","tvs":"http://127.0.0.1:2",
                           "selfcare":"http://127.0.0.1:2","console":"http://127.0.0.1:2"},
             "phoneFiles":"http://127.0.0.1:6970","redemption":"https://127.0.0.1:8443",
             "phoneSide":{"files":"http://127.0.0.1:6970","https":"https://127.0.0.1:6971","tftp":"127.0.0.1:6969",
                          "tvs":"127.0.0.1:2445"},
             "verification":"tls://127.0.0.1:2445","kafka":"127.0.0.1:9092","redis":"redis://127.0.0.1:6379",
             "postgres":"postgresql://127.0.0.1:5432","databases":{"activation":"hidden"},"mail":"http://127.0.0.1:8025","accounts":{"admin":"secret"},
             "phoneSideCertificate":"/tmp/server.pem","manufacturerCa":"/tmp/ca","phonePki":"/tmp/pki","added":"later"}
            """;

    @TempDir
    Path home;

    @Test
    void what_up_wrote_down_is_read() throws Exception {
        Files.writeString(home.resolve("stack.json"), STACK);
        var stack = new StackHome(home).description().orElseThrow();
        assertThat(stack.phoneFiles()).isEqualTo(URI.create("http://127.0.0.1:6970"));
        assertThat(stack.manufacturerCa()).isEqualTo(Path.of("/tmp/ca"));
        assertThat(stack.account(StackAccount.ADMIN)).isEqualTo(new Credentials("admin", "secret"));
        assertThat(stack.toString()).doesNotContain("secret");
        assertThat(stack.keycloak()).isEmpty();
        assertThat(stack.ownCertificate("tvs")).isEqualTo(Path.of("/tmp/pki/tvs.crt.pem"));
        assertThat(stack.database("activation").url()).isEqualTo("jdbc:postgresql://127.0.0.1:5432/activation");
        assertThat(stack.database("activation")).hasToString("jdbc:postgresql://127.0.0.1:5432/activation");
        assertThatThrownBy(() -> stack.account(StackAccount.ALICE)).hasMessage("the stack has no account 'alice'");
    }

    @Test
    void accounts_sign_in_with_tokens_where_the_stack_has_a_provider() throws Exception {
        var provider = """
                "openIdConnect":{"issuer":"http://127.0.0.1:8180/realms/offhook",
                    "tokenEndpoint":"http://127.0.0.1:8180/token","clientId":"offhook-cli"},"accounts"\
                """;
        Files.writeString(home.resolve("stack.json"), STACK.replace("\"accounts\"", provider));

        var stack = new StackHome(home).description().orElseThrow();

        assertThat(stack.account(StackAccount.ADMIN))
                .isInstanceOf(TokenAccount.class)
                .hasToString("admin");
    }

    @Test
    void no_file_means_no_stack() throws Exception {
        assertThat(new StackHome(home).description()).isEmpty();
    }

    @Test
    void a_stack_none_of_whose_services_answers_is_no_stack() throws Exception {
        Files.writeString(home.resolve("stack.json"), STACK);
        assertThat(new StackHome(home).state()).isEqualTo(new StackState.None());
    }

    @Test
    void a_stack_that_runs_in_part_is_told_apart_from_one_that_does_not() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        var alive = "http://127.0.0.1:" + server.getAddress().getPort();
        Files.writeString(
                home.resolve("stack.json"),
                STACK.replace("\"selfcare\":\"http://127.0.0.1:2\"", "\"selfcare\":\"" + alive + "\""));
        assertThat(new StackHome(home).state())
                .isInstanceOfSatisfying(
                        StackState.Unready.class,
                        state -> assertThat(state.message())
                                .contains("activation, console, provisioning, tvs")
                                .doesNotContain("selfcare")
                                .contains("./offhook up"));
        Files.writeString(home.resolve("stack.json"), STACK.replace("http://127.0.0.1:2\"", alive + "\""));
        assertThat(new StackHome(home).state()).isInstanceOf(StackState.Ready.class);
        server.stop(0);
    }

    @Test
    void what_runs_is_read_servers_first() throws Exception {
        var home = new StackHome(this.home);
        Files.createDirectories(home.run());
        Files.writeString(home.partFile("tvs"), part("tvs", 41, 8083, true));
        Files.writeString(home.partFile("redis"), part("redis", 42, 9379, false));

        assertThat(home.parts()).extracting(RunningPart::name).containsExactly("redis", "tvs");
        assertThat(home.processes()).isEqualTo(Map.of("tvs", 41L, "redis", 42L));
    }

    private static String part(String name, long pid, int port, boolean service) {
        return Json.text(new RunningPart(
                name,
                name,
                pid,
                Instant.EPOCH,
                port,
                "http://127.0.0.1:" + port,
                Optional.empty(),
                Path.of("/tmp/log"),
                "TERM",
                service));
    }
}

package io.offhook.phone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.offhook.phone.trust.PhoneServers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackHomeTest {

    private static final String STACK = """
            {"provisioning":"http://127.0.0.1:1","activation":"http://127.0.0.1:1","tvs":"http://127.0.0.1:1",
             "selfcare":"http://127.0.0.1:1","phoneFiles":"http://127.0.0.1:6970","redemption":"https://127.0.0.1:8443",
             "phoneSide":{"files":"http://127.0.0.1:6970","https":"https://127.0.0.1:6971","tftp":"127.0.0.1:6969",
                          "tvs":"127.0.0.1:2445"},
             "kafka":"127.0.0.1:9092","mail":"http://127.0.0.1:8025","accounts":{"admin":"secret"},
             "phoneSideCertificate":"/tmp/server.pem","manufacturerCa":"/tmp/ca"}
            """;

    @TempDir
    Path home;

    @Test
    void what_up_wrote_down_is_read() throws Exception {
        Files.writeString(home.resolve("stack.json"), STACK);
        var stack = new StackHome(home).description().orElseThrow();
        assertThat(stack.phoneFiles()).isEqualTo(URI.create("http://127.0.0.1:6970"));
        assertThat(stack.manufacturerCa()).isEqualTo(Path.of("/tmp/ca"));
        assertThat(stack.account("admin").password()).isEqualTo("secret");
        assertThat(stack.toString()).doesNotContain("secret");
        assertThatThrownBy(() -> stack.account("alice")).hasMessage("the stack has no account 'alice'");
    }

    @Test
    void its_phones_ask_where_up_said() throws Exception {
        Files.writeString(
                home.resolve("stack.json"), STACK.replace("2445", "27445").replace("6969", "31969"));
        var servers = new StackHome(home).description().orElseThrow().phoneServers();
        assertThat(servers.https()).isEqualTo(URI.create("https://127.0.0.1:6971"));
        assertThat(servers.tftp()).isEqualTo(URI.create("tftp://127.0.0.1:31969"));
        assertThat(servers.tvs()).isEqualTo(InetSocketAddress.createUnresolved("127.0.0.1", 27_445));
    }

    @Test
    void where_an_older_up_did_not_say_they_guess() throws Exception {
        Files.writeString(home.resolve("stack.json"), STACK.replace("phoneSide\"", "other\""));
        var servers = new StackHome(home).description().orElseThrow().phoneServers();
        assertThat(servers).isEqualTo(PhoneServers.at(URI.create("http://127.0.0.1:6970")));
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
                STACK.replace("\"selfcare\":\"http://127.0.0.1:1\"", "\"selfcare\":\"" + alive + "\""));
        assertThat(new StackHome(home).state())
                .isInstanceOfSatisfying(
                        StackState.Unready.class,
                        state -> assertThat(state.message())
                                .contains("127.0.0.1:1")
                                .contains("./offhook up"));
        Files.writeString(home.resolve("stack.json"), STACK.replace("http://127.0.0.1:1\"", alive + "\""));
        assertThat(new StackHome(home).state()).isInstanceOf(StackState.Ready.class);
        server.stop(0);
    }
}

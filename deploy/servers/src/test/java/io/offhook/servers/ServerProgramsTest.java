package io.offhook.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.servers.kafka.KafkaProgram;
import io.offhook.servers.mail.MailProgram;
import io.offhook.servers.postgres.PostgresDatabases;
import io.offhook.servers.postgres.PostgresProgram;
import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.process.ProcessCommand;
import io.offhook.servers.process.ServerFailed;
import io.offhook.servers.process.Signal;
import io.offhook.servers.redis.RedisProgram;
import io.offhook.servers.redis.SentinelProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs say about themselves, and how they are awaited; no server is started. */
class ServerProgramsTest {

    private static final BinaryCache CACHE = new BinaryCache(Path.of("cache"));

    @TempDir
    Path directory;

    private final PostgresProgram postgres = new PostgresProgram(CACHE, Path.of("data"), 5432, "hidden", true);

    @Test
    void postgresql_is_stopped_by_a_fast_shutdown_and_prints_no_password() {
        assertThat(postgres.stopSignal()).isEqualTo(Signal.INT);
        assertThat(postgres.jdbcUrl("tvs")).isEqualTo("jdbc:postgresql://127.0.0.1:5432/tvs");
        assertThat(postgres).hasToString("PostgreSQL on port 5432 with data in data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tvs", "1tvs", "tvs;drop table", "tvs\"", "tvs name", "_tvs"})
    void a_database_name_that_would_have_to_be_quoted_is_refused(String name) {
        assertThatThrownBy(() -> new PostgresDatabases(postgres).ensure(name, "hidden"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_database_without_a_server_is_an_error_without_the_password() {
        var nowhere = new PostgresProgram(CACHE, Path.of("data"), Ports.free(), "hidden", true);

        assertThatThrownBy(() -> new PostgresDatabases(nowhere).ensure("tvs", "hidden"))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("tvs")
                .message()
                .doesNotContain("hidden");
    }

    @Test
    void the_mail_sink_has_two_ports_and_the_others_one() {
        assertThat(new MailProgram(CACHE, directory, 1025, 8025).ports()).containsExactly(1025, 8025);
        assertThat(new MailProgram(CACHE, directory, 1025, 8025).pagesUrl()).isEqualTo("http://127.0.0.1:8025");
        assertThat(postgres.ports()).containsExactly(5432);
        assertThat(postgres.udpPorts()).isEmpty();
    }

    @Test
    void a_server_that_does_not_run_does_not_answer() {
        assertThat(new KafkaProgram(CACHE, directory, Ports.free(), List.of()).answers())
                .isFalse();
        assertThat(new RedisProgram(CACHE, directory, Ports.free()).answers()).isFalse();
        assertThat(new MailProgram(CACHE, directory, Ports.free(), Ports.free()).answers())
                .isFalse();
        assertThat(new PostgresProgram(CACHE, directory, Ports.free(), "", true).answers())
                .isFalse();
    }

    @Test
    void a_sentinel_has_a_configuration_with_its_master() throws Exception {
        var program = new SentinelProgram(
                BinaryCache.ofThisUser(), directory.resolve("data"), 26379, "main", 6379, List.of());

        assertThat(program.prepare().command()).contains("--sentinel");
        assertThat(Files.readString(directory.resolve("data/sentinel.conf")))
                .contains("port 26379", "sentinel monitor main 127.0.0.1 6379 1");
    }

    @Test
    void a_program_is_probed_until_it_answers() {
        var probes = new AtomicInteger();
        var program = new Probed(() -> probes.incrementAndGet() == 3);

        ServerReadiness.await(program, ProcessHandle.current(), Path.of("none.log"), Duration.ofSeconds(30));

        assertThat(probes).hasValue(3);
    }

    @Test
    void at_the_timeout_the_log_is_quoted() throws Exception {
        var log = Files.writeString(directory.resolve("server.log"), "no disk");

        assertThatThrownBy(() ->
                        ServerReadiness.await(new Probed(() -> false), ProcessHandle.current(), log, Duration.ZERO))
                .isInstanceOf(ServerFailed.class)
                .hasMessageStartingWith("Probed server was not ready after 0 s")
                .hasMessageEndingWith("no disk");
    }

    @Test
    void a_program_that_ends_is_not_awaited() throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();

        assertThatThrownBy(() -> ServerReadiness.await(
                        new Probed(() -> false), ended.toHandle(), Path.of("none.log"), Duration.ofDays(1)))
                .hasMessageStartingWith("Probed server ended before it was ready");
    }

    private interface Probe {
        boolean answers();
    }

    private record Probed(Probe probe) implements ServerProgram {
        @Override
        public String name() {
            return "Probed server";
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public ProcessCommand prepare() {
            return ProcessCommand.of(List.of("true"));
        }

        @Override
        public boolean answers() {
            return probe.answers();
        }
    }
}

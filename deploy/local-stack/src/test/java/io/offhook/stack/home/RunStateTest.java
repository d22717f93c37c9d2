package io.offhook.stack.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.stackclient.stack.StackHome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStateTest {

    @TempDir
    Path directory;

    private RunState state = new RunState(new StackHome(Path.of(".")));

    @BeforeEach
    void empty() {
        state = new RunState(new StackHome(directory));
    }

    @Test
    void nothing_runs_where_nothing_was_started() {
        assertThat(state.parts()).isEmpty();
        assertThat(state.options()).isEmpty();
    }

    @Test
    void what_was_started_is_found_again_servers_before_services() {
        var service = part("tvs", true, Instant.now());
        var server = part("redis", false, Instant.now());
        state.remember(service);
        state.remember(server);

        assertThat(new RunState(new StackHome(directory)).parts()).containsExactly(server, service);
        assertThat(state.part("tvs")).contains(service);
    }

    @Test
    void what_was_stopped_is_forgotten() {
        var part = part("redis", false, Instant.now());
        state.remember(part);
        state.forget(part);

        assertThat(state.parts()).isEmpty();
    }

    @Test
    void how_it_was_brought_up_is_kept_until_it_is_down() {
        var options = new UpOptions(1000, "/somewhere", true);
        state.remember(options);
        assertThat(state.options()).contains(options);

        state.forgetOptions();
        assertThat(state.options()).isEmpty();
    }

    @Test
    void a_stranger_with_a_recycled_process_id_is_not_the_part() {
        assertThat(PartProcess.isAlive(part("redis", false, started()))).isTrue();
        assertThat(PartProcess.isAlive(part("redis", false, started().minus(Duration.ofDays(1)))))
                .isFalse();
    }

    private static Instant started() {
        return ProcessHandle.current().info().startInstant().orElseThrow();
    }

    /** A part whose process is this very one. */
    private RunningPart part(String name, boolean service, Instant startedAt) {
        return new RunningPart(
                name,
                name,
                ProcessHandle.current().pid(),
                startedAt,
                4711,
                "http://127.0.0.1:4711",
                Optional.empty(),
                directory.resolve(name + ".log"),
                "TERM",
                service);
    }
}

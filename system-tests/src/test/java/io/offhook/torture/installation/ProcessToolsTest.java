package io.offhook.torture.installation;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.servers.process.ServerFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProcessToolsTest {

    @Test
    void a_start_that_was_too_slow_is_tried_once_more() {
        var starts = new AtomicInteger();

        assertThat(StartRetry.of(() -> {
                    if (starts.incrementAndGet() == 1) {
                        throw new ServerFailed("too slow");
                    }
                    return "ready";
                }))
                .isEqualTo("ready");
    }

    @Test
    void a_second_failure_is_final() {
        var starts = new AtomicInteger();

        assertThatThrownBy(() -> StartRetry.of((Runnable) () -> {
                    throw new ServerFailed("too slow " + starts.incrementAndGet());
                }))
                .hasMessage("too slow 2");
    }

    @Test
    void a_frozen_process_stops_until_it_is_resumed() throws IOException {
        var process = new ProcessBuilder("sleep", "600").start();
        try {
            Signals.freeze(process.pid());
            await().until(() -> state(process.pid()).startsWith("T"));

            Signals.thaw(process.pid());
            await().until(() -> !state(process.pid()).startsWith("T"));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void the_agent_is_loaded_with_its_port_and_its_scripts() {
        assertThat(new BytemanAgent(9_091).option(List.of(Path.of("/tmp/a.btm"), Path.of("/tmp/b.btm"))))
                .startsWith("-javaagent:")
                .contains("byteman", "port:9091")
                .endsWith(",script:/tmp/a.btm,script:/tmp/b.btm");
    }

    @Test
    void an_agent_that_does_not_answer_is_an_error_with_the_name_of_the_rule() {
        assertThatThrownBy(() -> new BytemanAgent(1).install(new BytemanRule("clock-off", "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot install clock-off");
    }

    @Test
    void each_port_is_given_once() {
        var ports = new FreePorts();

        assertThat(ports.take()).isLessThan(ports.take());
    }

    @Test
    void a_deadline_in_the_past_is_over() {
        assertThat(Deadline.in(Duration.ofNanos(-1)).isOver()).isTrue();
        assertThat(Deadline.in(Duration.ofDays(1)).isOver()).isFalse();
        assertThat(Deadline.in(Duration.ofDays(1)).elapsed()).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    /** {@code T (stopped)} */
    private static String state(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("State:"))
                .map(line -> line.substring("State:".length()).strip())
                .findFirst()
                .orElseThrow();
    }
}

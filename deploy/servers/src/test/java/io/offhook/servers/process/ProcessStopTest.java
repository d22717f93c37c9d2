package io.offhook.servers.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessStopTest {

    @Test
    void children_go_with_their_parent() throws IOException {
        var parent = new ProcessBuilder("sh", "-c", "sleep 600 & wait").start().toHandle();
        await().until(() -> parent.descendants().findAny().isPresent());
        var child = parent.descendants().findFirst().orElseThrow();

        ProcessStop.kill(parent);

        assertThat(ProcessLiveness.isAlive(parent)).isFalse();
        assertThat(ProcessLiveness.isAlive(child)).isFalse();
    }

    @Test
    void a_process_may_ask_for_another_signal_than_term() throws IOException, InterruptedException {
        // A shell cannot trap what was ignored when it started, and in the background INT may be ignored.
        var process = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        "bash",
                        "-c",
                        "trap 'exit 7' INT; trap '' TERM; while :; do sleep 0.1; done")
                .start();
        await().until(() -> process.descendants().findAny().isPresent());

        ProcessStop.stop(process.toHandle(), Signal.INT);

        assertThat(process.waitFor()).isEqualTo(7);
    }

    @Test
    void a_child_that_ended_unnoticed_by_its_parent_is_not_alive() throws IOException {
        var parent = new ProcessBuilder("sh", "-c", "sleep 0.2 & exec sleep 600")
                .start()
                .toHandle();
        await().until(() -> parent.descendants().findAny().isPresent());
        var zombie = parent.descendants().findFirst().orElseThrow();

        await().untilAsserted(() -> assertThat(ProcessLiveness.isAlive(zombie)).isFalse());

        ProcessStop.kill(parent);
    }
}

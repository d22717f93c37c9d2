package io.offhook.stack.run;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.process.ProcessIdentity;
import io.offhook.servers.process.ProcessStop;
import io.offhook.stack.home.RunState;
import io.offhook.stack.home.UpOptions;
import io.offhook.stackclient.stack.RunningPart;
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackWatchTest {
    private final StringWriter said = new StringWriter();
    private final ProgressLines progress = new ProgressLines(new PrintWriter(said));

    @TempDir
    Path directory;

    @Test
    void a_part_that_dies_is_told_and_that_it_is_back_and_the_end() throws IOException {
        var state = new RunState(new StackHome(directory));
        state.remember(new UpOptions(0, directory.toString(), false));
        var first = sleeper();
        state.remember(part(first, ProcessIdentity.of(first).startedAt()));
        var watching = CompletableFuture.runAsync(() -> watch(state));

        ProcessStop.kill(first);
        await().untilAsserted(() -> assertThat(said.toString()).contains("Sleeper ended. Log: "));
        var second = sleeper();
        state.remember(part(second, ProcessIdentity.of(second).startedAt()));
        await().untilAsserted(() -> assertThat(said.toString()).contains("Sleeper runs again."));
        new StackStop(state, progress).stopAll();
        state.forgetOptions();

        watching.join();
        assertThat(said.toString()).contains("Sleeper        stopped", "The stack is stopped.");
        assertThat(second.isAlive()).isFalse();
    }

    @Test
    void a_stranger_with_a_recycled_process_id_is_never_stopped() throws IOException {
        var state = new RunState(new StackHome(directory));
        var stranger = sleeper();
        state.remember(part(stranger, Instant.EPOCH));

        new StackStop(state, progress).stopAll();

        assertThat(said.toString()).contains("had ended");
        assertThat(stranger.isAlive()).isTrue();
        ProcessStop.kill(stranger);
    }

    private void watch(RunState state) {
        try {
            new StackWatch(state, progress).untilDown();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProcessHandle sleeper() throws IOException {
        return new ProcessBuilder("sleep", "600").start().toHandle();
    }

    private RunningPart part(ProcessHandle process, Instant startedAt) {
        return new RunningPart(
                "sleeper",
                "Sleeper",
                process.pid(),
                startedAt,
                4711,
                "nowhere",
                Optional.empty(),
                directory.resolve("sleeper.log"),
                "TERM",
                true);
    }
}

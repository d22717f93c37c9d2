package io.offhook.eventing.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CommitSignalTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final CommitSignal signal = new CommitSignal();

    @Test
    void without_a_commit_the_wait_ends_with_its_time() throws InterruptedException {
        assertThat(signal.await(Duration.ofMillis(1))).isFalse();
    }

    @Test
    void a_commit_before_the_wait_is_not_missed() throws InterruptedException {
        signal.raise();

        assertThat(signal.await(LONG)).isTrue();
    }

    @Test
    void any_number_of_commits_wakes_once() throws InterruptedException {
        signal.raise();
        signal.raise();
        signal.raise();

        assertThat(signal.await(LONG)).isTrue();
        assertThat(signal.await(Duration.ofMillis(1))).isFalse();
    }

    @Test
    void a_commit_ends_a_wait_that_began() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return signal.await(LONG);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        signal.raise();

        assertThat(waiting.get(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
}

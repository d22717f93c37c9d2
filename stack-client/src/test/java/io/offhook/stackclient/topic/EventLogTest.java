package io.offhook.stackclient.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private final EventLog log = new EventLog();

    @Test
    void whoever_waits_is_told_as_soon_as_the_event_is_there() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> await(Duration.ofSeconds(30)));
        log.accept(event("p2"));
        log.accept(event("p1"));
        assertThat(waiting.get(60, TimeUnit.SECONDS)).contains(event("p1"));
    }

    @Test
    void nobody_waits_for_ever() {
        log.accept(event("p2"));
        assertThat(await(Duration.ofMillis(20))).isEmpty();
    }

    private Optional<SeenEvent> await(Duration patience) {
        try {
            return log.await("p1", seen -> seen.stream().findFirst(), patience);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SeenEvent event(String subject) {
        return new SeenEvent("t", "io.offhook.CodeIssued.v1", subject, 1, Instant.EPOCH, Instant.EPOCH, "{}");
    }
}

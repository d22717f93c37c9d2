package io.offhook.eventing.inbox.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class InboxRetriesTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int TRIES = 4;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final InboxRetries retries = new InboxRetries(new DatabaseOutages(meters), Duration.ofMillis(60));
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();

    @Test
    void work_that_succeeds_is_done_once() {
        assertThat(orGiveUp(work())).isEqualTo("done");
        assertThat(tries).hasValue(1);
    }

    @Test
    void a_handler_that_fails_is_tried_a_few_times_and_given_up() {
        assertThat(orGiveUp(failing(100, new IllegalStateException()))).isEqualTo("given up");
        assertThat(tries).hasValue(TRIES);
    }

    @Test
    void a_handler_that_succeeds_at_the_last_try_is_not_given_up() {
        assertThat(orGiveUp(failing(TRIES - 1, new IllegalStateException()))).isEqualTo("done");
        assertThat(givenUp).hasValue(0);
    }

    @Test
    void what_cannot_be_decoded_is_given_up_at_once() {
        var undecodable = catchThrowable(() -> EventCodec.read(Topic.PHONE, "nonsense", new byte[0]));

        assertThat(orGiveUp(failing(100, undecodable))).isEqualTo("given up");
        assertThat(tries).hasValue(1);
    }

    @Test
    void while_the_database_is_away_nothing_is_given_up() {
        assertThat(orGiveUp(failing(TRIES * 2, new ConnectException()))).isEqualTo("done");
        assertThat(givenUp).hasValue(0);
        assertThat(tries).hasValue(TRIES * 2 + 1);
    }

    @Test
    void outages_between_the_tries_of_a_handler_do_not_count_as_tries() {
        var outage = new PgException("x", "FATAL", "57P03", "x");
        var failures = new ArrayDeque<Throwable>(
                List.of(new IllegalStateException(), outage, outage, new IllegalStateException(), outage));

        assertThat(orGiveUp(failing(failures))).isEqualTo("done");
        assertThat(givenUp).hasValue(0);
    }

    @Test
    void what_cannot_be_given_up_is_tried_from_the_start() {
        var parking = new ArrayDeque<Throwable>(List.of(new ConnectException()));

        var result = await(retries.orGiveUp("c", failing(TRIES, new IllegalStateException()), failure -> {
            givenUp.incrementAndGet();
            var lost = parking.poll();
            return lost == null
                    ? Uni.createFrom().item("given up")
                    : Uni.createFrom().failure(lost);
        }));

        assertThat(result).isEqualTo("done");
        assertThat(givenUp).hasValue(1);
        assertThat(tries).hasValue(TRIES + 1);
    }

    @Test
    void work_that_must_be_done_is_repeated_after_any_failure() {
        assertThat(await(retries.untilDone("c", failing(6, new IllegalStateException()))))
                .isEqualTo("done");
        assertThat(tries).hasValue(7);
    }

    @Test
    void at_shutdown_work_ends_without_an_answer_and_is_not_given_up() {
        retries.stop(new ShutdownEvent());

        var answered = retries.orGiveUp("c", failing(100, new ConnectException()), failure -> {
                    givenUp.incrementAndGet();
                    return Uni.createFrom().item("given up");
                })
                .ifNoItem()
                .after(Duration.ofMillis(100))
                .recoverWithItem("no answer")
                .await()
                .atMost(LONG);

        assertThat(answered).isEqualTo("no answer");
        assertThat(tries).hasValue(1);
        assertThat(givenUp).hasValue(0);
    }

    @Test
    void a_longest_pause_that_is_shorter_than_the_first_is_refused_at_start() {
        assertThatThrownBy(() -> new InboxRetries(new DatabaseOutages(meters), Duration.ofMillis(50)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("offhook.inbox.max-retry-pause");
    }

    @Test
    void an_outage_is_counted_once_however_many_tries_it_lasts() {
        orGiveUp(failing(5, new ConnectException()));

        assertThat(meters.counter("offhook.inbox.outages").count()).isEqualTo(1);
        assertThat(meters.get("offhook.inbox.waiting").gauge().value()).isZero();
    }

    private String orGiveUp(Supplier<Uni<? extends String>> work) {
        return await(retries.orGiveUp("c", work, failure -> {
            givenUp.incrementAndGet();
            return Uni.createFrom().item("given up");
        }));
    }

    private Supplier<Uni<? extends String>> work() {
        return failing(new ArrayDeque<>());
    }

    private Supplier<Uni<? extends String>> failing(int times, Throwable failure) {
        var failures = new ArrayDeque<Throwable>();
        for (int i = 0; i < times; i++) {
            failures.add(failure);
        }
        return failing(failures);
    }

    private Supplier<Uni<? extends String>> failing(Queue<Throwable> failures) {
        return () -> {
            tries.incrementAndGet();
            var failure = failures.poll();
            return failure == null
                    ? Uni.createFrom().item("done")
                    : Uni.createFrom().failure(failure);
        };
    }

    private static String await(Uni<String> work) {
        return work.await().atMost(LONG);
    }
}

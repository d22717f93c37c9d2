package io.offhook.eventing.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchQueueTest {

    private final List<List<String>> seen = new CopyOnWriteArrayList<>();
    private final List<UniEmitter<? super List<String>>> open = new CopyOnWriteArrayList<>();
    private final BatchQueue<String, String> batches =
            new BatchQueue<>(1, 3, asked -> asked.substring(0, 1), this::work);

    @Test
    void one_alone_is_served_at_once() {
        var answer = submit("a");
        finish();

        assertThat(seen).containsExactly(List.of("a"));
        assertThat(answer.getItem()).isEqualTo("A");
    }

    @Test
    void those_who_come_meanwhile_form_the_next_batch_up_to_the_largest() {
        submit("a");
        submit("b");
        submit("c");
        submit("d");
        var last = submit("e");
        finish();
        finish();
        finish();

        assertThat(seen).containsExactly(List.of("a"), List.of("b", "c", "d"), List.of("e"));
        assertThat(last.getItem()).isEqualTo("E");
    }

    @Test
    void two_that_must_be_apart_are_in_different_batches() {
        submit("a");
        submit("b1");
        submit("b2");
        finish();
        finish();
        finish();

        assertThat(seen).containsExactly(List.of("a"), List.of("b1"), List.of("b2"));
    }

    @Test
    void a_failure_reaches_all_of_its_batch_and_the_next_is_served() {
        var failing = submit("a");
        var next = submit("b");
        open.removeFirst().fail(new IllegalStateException("broken"));
        finish();

        assertThat(failing.getFailure()).hasMessage("broken");
        assertThat(next.getItem()).isEqualTo("B");
    }

    @Test
    void whoever_went_away_is_not_served() {
        submit("a");
        submit("b").cancel();
        submit("c");
        finish();
        finish();

        assertThat(seen).containsExactly(List.of("a"), List.of("c"));
    }

    @Test
    void of_many_threads_everyone_is_answered() {
        var busy = new BatchQueue<Integer, Integer>(
                2,
                8,
                asked -> asked,
                asked -> Uni.createFrom().item(asked).onItem().delayIt().by(Duration.ofMillis(1)));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 2_000)
                    .mapToObj(i -> threads.submit(() -> busy.submit(i).await().atMost(Duration.ofSeconds(60))))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                int expected = i;
                assertThat(answers.get(i))
                        .succeedsWithin(Duration.ofSeconds(60))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void work_that_throws_is_a_failure_like_any_other() {
        var broken = new BatchQueue<String, String>(1, 1, asked -> asked, asked -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> broken.submit("a").await().indefinitely()).hasMessage("broken");
        assertThatThrownBy(() -> broken.submit("b").await().indefinitely()).hasMessage("broken");
    }

    private UniAssertSubscriber<String> submit(String asked) {
        return batches.submit(asked).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private Uni<List<String>> work(List<String> asked) {
        seen.add(asked);
        return Uni.createFrom()
                .<List<String>>emitter(open::add)
                .map(ignored -> asked.stream()
                        .map(each -> each.toUpperCase(java.util.Locale.ROOT))
                        .toList());
    }

    private void finish() {
        open.removeFirst().complete(List.of());
    }
}

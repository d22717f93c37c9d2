package io.offhook.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.eventing.Metadata;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.SampleEvents;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventHandlerTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final List<String> handled = new ArrayList<>();

    private final EventHandler handler = event -> {
        handled.add(event.streamId());
        return event.version() > 1
                ? Uni.createFrom().failure(new IllegalStateException("as the test wants it"))
                : Uni.createFrom().voidItem();
    };

    @Test
    void events_are_handled_one_after_the_other_in_the_order_in_which_they_came() {
        var events = List.<Recorded<?>>of(event(1), event(1), event(1));

        handler.onAll(events).await().atMost(LONG);

        assertThat(handled)
                .containsExactlyElementsOf(
                        events.stream().<String>map(Recorded::streamId).toList());
    }

    @Test
    void none_is_handled_after_one_that_fails() {
        var work = handler.onAll(List.of(event(1), event(2), event(1)));

        assertThatThrownBy(() -> work.await().atMost(LONG)).isInstanceOf(IllegalStateException.class);
        assertThat(handled).hasSize(2);
    }

    @Test
    void a_handler_that_keeps_nothing_has_nothing_to_erase_and_nothing_to_do_after_a_commit() {
        handler.onErased("key").await().atMost(LONG);
        handler.afterCommit().await().atMost(LONG);

        assertThat(handled).isEmpty();
    }

    private static Recorded<?> event(long version) {
        var stream = SampleEvents.newStream();
        return new Recorded<>(
                stream, version, SampleEvents.released(stream), Metadata.of(UUID.randomUUID(), SampleEvents.CAUSE));
    }
}

package io.offhook.eventing.store;

import static io.offhook.eventing.SampleEvents.CAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.ReleaseDecider;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.eventing.store.EventStore.Pending;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PendingDecisionsTest {

    private final String first = "00000000-0000-4000-8000-000000000001";
    private final String second = "00000000-0000-4000-8000-000000000002";
    private final PendingDecisions<String, Integer, PhoneEvent, String> pending =
            new PendingDecisions<>(new ReleaseDecider(), List.of(history(second, 1), history(first, 0)));

    @Test
    void a_command_is_decided_on_the_state_that_the_commands_before_it_left() {
        assertThat(pending.decide(release(second)).refusal()).isEmpty();

        assertThat(pending.decide(release(second)).refusal()).contains("released 2 times");
        assertThat(pending.decide(release(first)).refusal()).isEmpty();
    }

    @Test
    void events_wait_in_the_order_of_streams_each_on_the_version_before_it() {
        pending.decide(release(second));
        pending.decide(release(first));
        pending.decide(release(first));

        assertThat(pending.inStreamOrder())
                .extracting(Pending::streamId, Pending::expectedVersion)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(first, 0L),
                        org.assertj.core.groups.Tuple.tuple(first, 1L),
                        org.assertj.core.groups.Tuple.tuple(second, 1L));
    }

    @Test
    void a_refusal_without_events_leaves_nothing_to_append() {
        pending.decide(release(second));
        pending.decide(release(second));

        assertThat(pending.inStreamOrder()).hasSize(1);
    }

    private static Request<String> release(String stream) {
        return new Request<>(stream, stream, CAUSE);
    }

    private static History<PhoneEvent> history(String stream, int releases) {
        var events = java.util.stream.IntStream.rangeClosed(1, releases)
                .mapToObj(version -> new Recorded<>(
                        stream, version, SampleEvents.released(stream), Metadata.of(UUID.randomUUID(), CAUSE)))
                .toList();
        return new History<>(stream, events);
    }
}

package io.offhook.eventing.store;

import static io.offhook.eventing.SampleEvents.CAUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.eventing.store.Append.Appended;
import io.offhook.eventing.store.Append.Conflict;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final String stream = SampleEvents.newStream();

    @Test
    void a_stream_that_does_not_exist_is_at_version_0_and_in_the_initial_state() {
        var history = new History<PhoneEvent>(stream, List.of());

        assertThat(history.version()).isZero();
        assertThat(history.fold("initial", (state, event) -> "other")).isEqualTo("initial");
    }

    @Test
    void the_state_is_the_fold_of_the_events_in_their_order() {
        var history = new History<>(
                stream, List.of(at(1, SampleEvents.provisioned(stream)), at(2, SampleEvents.released(stream))));

        assertThat(history.version()).isEqualTo(2);
        assertThat(history.fold(
                        "", (state, event) -> state + " " + event.getClass().getSimpleName()))
                .isEqualTo(" PhoneProvisioned ActivationCodeReleaseRequested");
    }

    @Test
    void an_append_that_lost_rolls_back_and_names_stream_and_version() {
        var lost = new Conflict<PhoneEvent>(stream, 3);

        assertThatThrownBy(lost::orRollBack)
                .isInstanceOf(VersionConflict.class)
                .hasMessageContaining(stream)
                .hasMessageContaining("3");
    }

    @Test
    void an_append_that_won_has_its_events() {
        var events = List.of(at(1, SampleEvents.released(stream)));

        assertThat(new Appended<>(events).orRollBack()).isEqualTo(events);
    }

    private Recorded<PhoneEvent> at(long version, PhoneEvent event) {
        return new Recorded<>(stream, version, event, Metadata.of(UUID.randomUUID(), CAUSE));
    }
}

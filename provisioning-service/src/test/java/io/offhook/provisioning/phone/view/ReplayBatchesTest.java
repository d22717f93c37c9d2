package io.offhook.provisioning.phone.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayBatchesTest {

    private final Recorded<?> released = recorded("one", 1, new ActivationCodeReleaseRequested(id()));
    private final Recorded<?> releasedToo = recorded("two", 1, new ActivationCodeReleaseRequested(id()));
    private final Recorded<?> removed = recorded("one", 2, new PhoneRemoved(id(), "SEP1"));
    private final Recorded<?> removedAtOnce = recorded("three", 1, new PhoneRemoved(id(), "SEP3"));

    @Test
    void events_of_one_kind_go_together_whatever_stands_between_them() {
        assertThat(ReplayBatches.of(List.of(released, removedAtOnce, releasedToo)))
                .containsExactly(List.of(released, releasedToo), List.of(removedAtOnce));
    }

    @Test
    void events_of_one_phone_stay_in_their_order() {
        assertThat(ReplayBatches.of(List.of(released, removed, releasedToo)))
                .containsExactly(List.of(released, releasedToo), List.of(removed));
    }

    private static Recorded<?> recorded(String stream, long version, PhoneEvent event) {
        return new Recorded<>(stream, version, event, Metadata.of(id(), Cause.service(Instant.EPOCH)));
    }

    private static UUID id() {
        return new UUID(0, 1);
    }
}

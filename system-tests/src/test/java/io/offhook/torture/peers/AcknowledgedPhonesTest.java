package io.offhook.torture.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.torture.evidence.ProvisionedPhone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AcknowledgedPhonesTest {

    private static final ProvisionedPhone PHONE = new ProvisionedPhone(UUID.randomUUID(), null);

    private final AcknowledgedPhones phones = new AcknowledgedPhones();
    private final CompletableFuture<Void> acknowledgement = new CompletableFuture<>();

    @Test
    void a_phone_does_not_count_before_the_broker_has_its_event() {
        phones.add(PHONE, acknowledgement);

        assertThat(phones.phones()).isEmpty();
    }

    @Test
    void a_phone_counts_when_the_broker_has_its_event() {
        phones.add(PHONE, acknowledgement);

        acknowledgement.complete(null);

        assertThat(phones.phones()).containsExactly(PHONE);
        assertThat(phones.failures()).isEmpty();
    }

    @Test
    void a_phone_whose_event_was_lost_is_a_failure_of_the_harness() {
        phones.add(PHONE, acknowledgement);

        acknowledgement.completeExceptionally(new IllegalStateException("interrupted"));

        assertThat(phones.phones()).isEmpty();
        assertThat(phones.failures())
                .singleElement()
                .asString()
                .contains(PHONE.phoneId().toString());
    }
}

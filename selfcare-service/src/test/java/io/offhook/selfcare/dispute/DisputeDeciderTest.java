package io.offhook.selfcare.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.selfcare.RedemptionDisputed;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DisputeDeciderTest {

    private static final UUID PHONE = UUID.randomUUID();
    private static final UUID CODE = UUID.randomUUID();
    private static final String DEVICE = "SEP2C3124C9F8E1";
    private static final RedemptionDisputed DISPUTED = new RedemptionDisputed(PHONE, "alice", CODE, DEVICE);

    private final DisputeDecider decider = new DisputeDecider();

    @Test
    void an_owner_disputes_the_redemption_of_their_code() {
        assertThat(decider.decide(decider.initial(), by(Optional.of(DEVICE))).events())
                .containsExactly(DISPUTED);
    }

    @Test
    void a_code_that_nobody_or_another_device_used_cannot_be_disputed() {
        assertThat(decider.decide(decider.initial(), by(Optional.empty())).refusal())
                .contains(DisputeRefusal.NOT_REDEEMED);
        assertThat(decider.decide(decider.initial(), by(Optional.of("SEP000000000001")))
                        .refusal())
                .contains(DisputeRefusal.NOT_REDEEMED);
    }

    @Test
    void a_redemption_is_disputed_once() {
        var disputed = decider.evolve(decider.initial(), DISPUTED);

        var again = decider.decide(disputed, by(Optional.of(DEVICE)));

        assertThat(again.events()).isEmpty();
        assertThat(again.refusal()).contains(DisputeRefusal.ALREADY_DISPUTED);
    }

    private static DisputeRedemption by(Optional<String> device) {
        return new DisputeRedemption(PHONE, "alice", CODE, DEVICE, device);
    }
}

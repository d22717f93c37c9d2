package io.offhook.activation.code;

import static io.offhook.activation.code.Given.CLONE;
import static io.offhook.activation.code.Given.CODE;
import static io.offhook.activation.code.Given.DEVICE;
import static io.offhook.activation.code.Given.EXPIRY;
import static io.offhook.activation.code.Given.NOW;
import static io.offhook.activation.code.Given.OTHER_DEVICE;
import static io.offhook.activation.code.Given.OTHER_MODEL;
import static io.offhook.activation.code.Given.PHONE;
import static io.offhook.activation.code.Given.after;
import static io.offhook.activation.code.Given.issued;
import static io.offhook.activation.code.Given.issuedTo;
import static io.offhook.activation.code.Given.redeem;
import static io.offhook.activation.code.Given.redeemedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.ActivationCommand.Place;
import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeReleased;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedemptionRulesTest {

    private static final UUID SECOND = new UUID(0, 2);
    private static final CloneSuspected SUSPICION =
            new CloneSuspected(CODE, PHONE, CLONE.mac(), CLONE.deviceName(), "f4", "f1");

    @Test
    void the_same_mac_with_another_certificate_is_refused_and_suspected() {
        var decision = RedemptionRules.decide(after(issued(), redeemedBy(DEVICE)), redeem(CLONE, NOW));

        assertThat(decision.refusal()).contains(RefusalReason.ALREADY_USED);
        assertThat(decision.events()).containsExactly(SUSPICION);
    }

    @Test
    void it_is_suspected_once() {
        var decision = RedemptionRules.decide(after(issued(), redeemedBy(DEVICE), SUSPICION), redeem(CLONE, NOW));

        assertThat(decision.refusal()).contains(RefusalReason.ALREADY_USED);
        assertThat(decision.events()).isEmpty();
    }

    @Test
    void it_is_suspected_even_where_it_has_a_code_of_its_own() {
        var state =
                after(issued(), redeemedBy(DEVICE), new CodeIssued(SECOND, PHONE, "BAT0", "8845", null, null, EXPIRY));

        var decision = RedemptionRules.decide(state, new RedeemCode(SECOND, PHONE, CLONE, Place.PREMISES, PHONE, NOW));

        assertThat(decision.refusal()).isEmpty();
        assertThat(decision.events()).hasSize(2).endsWith(SUSPICION);
    }

    @Test
    void another_device_is_not_suspected() {
        assertThat(RedemptionRules.decide(after(issued(), redeemedBy(DEVICE)), redeem(OTHER_DEVICE, NOW))
                        .events())
                .isEmpty();
    }

    @Test
    void a_stranger_cannot_tell_unknown_from_expired_released_or_used() {
        assertThat(told(after(), OTHER_DEVICE, null)).isEqualTo(RefusalReason.NOT_ACCEPTED);
        assertThat(told(after(issued(), new CodeExpired(CODE, PHONE)), OTHER_DEVICE, null))
                .isEqualTo(RefusalReason.NOT_ACCEPTED);
        assertThat(told(after(issued(), new CodeReleased(CODE, PHONE, "REQUESTED")), OTHER_DEVICE, SECOND))
                .isEqualTo(RefusalReason.NOT_ACCEPTED);
        assertThat(told(after(issued(), redeemedBy(DEVICE)), OTHER_DEVICE, null))
                .isEqualTo(RefusalReason.NOT_ACCEPTED);
    }

    @Test
    void the_device_that_is_this_phone_is_told_why() {
        assertThat(told(after(issuedTo(DEVICE.mac()), new CodeExpired(CODE, PHONE)), DEVICE, PHONE))
                .isEqualTo(RefusalReason.EXPIRED);
        assertThat(told(after(issuedTo(DEVICE.mac()), new CodeReleased(CODE, PHONE, "REQUESTED")), DEVICE, PHONE))
                .isEqualTo(RefusalReason.RELEASED);
    }

    @Test
    void a_clone_is_a_stranger_whatever_its_mac() {
        assertThat(told(after(issued(), redeemedBy(DEVICE)), CLONE, PHONE)).isEqualTo(RefusalReason.NOT_ACCEPTED);
    }

    @Test
    void the_wrong_model_is_told_so_since_its_user_holds_a_good_code() {
        assertThat(told(after(issued()), OTHER_MODEL, null)).isEqualTo(RefusalReason.MODEL_MISMATCH);
    }

    @Test
    void a_phone_that_may_not_be_outside_is_refused_there_and_a_stranger_does_not_hear_why() {
        var command = new RedeemCode(CODE, PHONE, DEVICE, Place.OUTSIDE, null, NOW);
        var state = after(issued());

        var decision = RedemptionRules.decide(state, command);

        assertThat(decision.refusal()).contains(RefusalReason.NOT_ALLOWED_OUTSIDE);
        assertThat(RedemptionRules.told(state, command, RefusalReason.NOT_ALLOWED_OUTSIDE))
                .isEqualTo(RefusalReason.NOT_ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void whatever_the_reason_something_is_told(RefusalReason why) {
        assertThat(RedemptionRules.told(after(issued()), redeem(DEVICE, NOW), why))
                .isIn(why, RefusalReason.NOT_ACCEPTED);
    }

    private static RefusalReason told(
            PhoneActivation state, DeviceIdentity device, @org.jspecify.annotations.Nullable UUID is) {
        var command = new RedeemCode(CODE, PHONE, device, Place.PREMISES, is, NOW);
        var why = RedemptionRules.decide(state, command).refusal().orElseThrow();
        return RedemptionRules.told(state, command, why);
    }
}

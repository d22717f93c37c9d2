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

import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RedemptionRulesTest {

    @Test
    void the_site_of_the_network_is_told_of_a_phone_that_had_no_mac_and_of_no_other() {
        var command = new RedeemCode(CODE, PHONE, DEVICE, Site.PREMISES, null, false, "Berlin", NOW);

        assertThat(RedemptionRules.decide(after(issued()), command).events())
                .singleElement()
                .isInstanceOfSatisfying(
                        CodeRedeemed.class, it -> assertThat(it.devicePool()).isEqualTo("Berlin"));
        assertThat(RedemptionRules.decide(after(issuedTo(DEVICE.mac())), command)
                        .events())
                .singleElement()
                .isInstanceOfSatisfying(
                        CodeRedeemed.class, it -> assertThat(it.devicePool()).isNull());
    }

    private static final UUID SECOND = new UUID(0, 2);
    private static final CloneSuspected SUSPICION =
            new CloneSuspected(CODE, PHONE, CLONE.mac(), CLONE.deviceName(), "f4", "f1");

    @Test
    void the_same_mac_with_another_certificate_is_refused_and_suspected() {
        var decision = RedemptionRules.decide(after(issued(), redeemedBy(DEVICE)), redeem(CLONE, NOW));

        assertThat(Given.reason(decision)).contains(RefusalReason.ALREADY_USED);
        assertThat(decision.events()).containsExactly(SUSPICION);
    }

    @Test
    void a_clone_is_suspected_once() {
        var decision = RedemptionRules.decide(after(issued(), redeemedBy(DEVICE), SUSPICION), redeem(CLONE, NOW));

        assertThat(Given.reason(decision)).contains(RefusalReason.ALREADY_USED);
        assertThat(decision.events()).isEmpty();
    }

    @Test
    void a_clone_is_suspected_even_if_it_redeems_a_code_of_its_own() {
        var state =
                after(issued(), redeemedBy(DEVICE), new CodeIssued(SECOND, PHONE, "BAT0", "8845", null, null, EXPIRY));

        var decision = RedemptionRules.decide(
                state, new RedeemCode(SECOND, PHONE, CLONE, Site.PREMISES, PHONE, false, null, NOW));

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
    void a_stranger_is_shown_the_same_for_unknown_expired_released_and_used_codes() {
        assertThat(shown(after(), OTHER_DEVICE, null)).isEqualTo(RefusalReason.NOT_ACCEPTED);
        assertThat(shown(after(issued(), new CodeExpired(CODE, PHONE)), OTHER_DEVICE, null))
                .isEqualTo(RefusalReason.NOT_ACCEPTED);
        assertThat(shown(after(issued(), new CodeReleased(CODE, PHONE, "REQUESTED")), OTHER_DEVICE, SECOND))
                .isEqualTo(RefusalReason.NOT_ACCEPTED);
        assertThat(shown(after(issued(), redeemedBy(DEVICE)), OTHER_DEVICE, null))
                .isEqualTo(RefusalReason.NOT_ACCEPTED);
    }

    @Test
    void the_device_that_is_this_phone_is_shown_the_reason() {
        assertThat(shown(after(issuedTo(DEVICE.mac()), new CodeExpired(CODE, PHONE)), DEVICE, PHONE))
                .isEqualTo(RefusalReason.EXPIRED);
        assertThat(shown(after(issuedTo(DEVICE.mac()), new CodeReleased(CODE, PHONE, "REQUESTED")), DEVICE, PHONE))
                .isEqualTo(RefusalReason.RELEASED);
    }

    @Test
    void a_clone_is_a_stranger_whatever_its_mac() {
        assertThat(shown(after(issued(), redeemedBy(DEVICE)), CLONE, PHONE)).isEqualTo(RefusalReason.NOT_ACCEPTED);
    }

    @Test
    void the_wrong_model_is_shown_since_its_user_holds_a_good_code() {
        assertThat(shown(after(issued()), OTHER_MODEL, null)).isEqualTo(RefusalReason.MODEL_MISMATCH);
    }

    @Test
    void a_phone_without_permission_is_refused_over_mra_and_a_stranger_is_not_shown_why() {
        var command = new RedeemCode(CODE, PHONE, DEVICE, Site.MRA, null, false, null, NOW);

        var refusal = refusal(after(issued()), command);

        assertThat(refusal.reason()).isEqualTo(RefusalReason.NOT_ALLOWED_OUTSIDE);
        assertThat(refusal.shown()).isEqualTo(RefusalReason.NOT_ACCEPTED);
    }

    @Test
    void a_refusal_of_a_live_code_says_until_when_it_is_live() {
        assertThat(refusal(after(issued()), redeem(OTHER_MODEL, NOW)).liveUntil())
                .contains(EXPIRY);
    }

    @Test
    void a_refusal_of_a_code_that_ended_or_is_unknown_says_no_time() {
        assertThat(liveUntil(after(), NOW)).isNull();
        assertThat(liveUntil(after(issued()), EXPIRY)).isNull();
        assertThat(liveUntil(after(issued(), new CodeExpired(CODE, PHONE)), NOW))
                .isNull();
        assertThat(liveUntil(after(issued(), redeemedBy(DEVICE)), NOW)).isNull();
    }

    @Test
    void a_locked_device_redeems_nothing_also_not_again_and_its_code_stays_live() {
        assertThat(refusal(after(issued()), locked(DEVICE, null)).reason()).isEqualTo(RefusalReason.LOCKED);
        assertThat(refusal(after(issued()), locked(DEVICE, null)).liveUntil()).contains(EXPIRY);
        assertThat(refusal(after(issued(), redeemedBy(DEVICE)), locked(DEVICE, PHONE))
                        .reason())
                .isEqualTo(RefusalReason.LOCKED);
    }

    @Test
    void only_the_device_that_is_this_phone_is_shown_that_it_is_locked() {
        var state = after(issued(), redeemedBy(DEVICE));

        assertThat(refusal(state, locked(DEVICE, PHONE)).shown()).isEqualTo(RefusalReason.LOCKED);
        assertThat(refusal(state, locked(CLONE, PHONE)).shown()).isEqualTo(RefusalReason.NOT_ACCEPTED);
        assertThat(refusal(after(issued()), locked(DEVICE, null)).shown()).isEqualTo(RefusalReason.NOT_ACCEPTED);
    }

    /** Otherwise a copy could guess without a limit. */
    @Test
    void an_unknown_code_of_a_locked_device_is_a_wrong_guess() {
        assertThat(refusal(after(), locked(DEVICE, null)).reason()).isEqualTo(RefusalReason.UNKNOWN);
    }

    private static RedeemCode locked(DeviceIdentity device, @Nullable UUID deviceBelongsTo) {
        return new RedeemCode(CODE, PHONE, device, Site.PREMISES, deviceBelongsTo, true, null, NOW);
    }

    private static @Nullable Instant liveUntil(PhoneActivation state, Instant at) {
        return refusal(state, redeem(OTHER_DEVICE, at)).liveUntil().orElse(null);
    }

    private static RefusalReason shown(PhoneActivation state, DeviceIdentity device, @Nullable UUID deviceBelongsTo) {
        return refusal(state, new RedeemCode(CODE, PHONE, device, Site.PREMISES, deviceBelongsTo, false, null, NOW))
                .shown();
    }

    private static Refusal refusal(PhoneActivation state, RedeemCode command) {
        return RedemptionRules.decide(state, command).refusal().orElseThrow();
    }
}

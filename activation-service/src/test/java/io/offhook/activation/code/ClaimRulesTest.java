package io.offhook.activation.code;

import static io.offhook.activation.code.Given.CODE;
import static io.offhook.activation.code.Given.DEVICE;
import static io.offhook.activation.code.Given.EXPIRY;
import static io.offhook.activation.code.Given.NOW;
import static io.offhook.activation.code.Given.OTHER_DEVICE;
import static io.offhook.activation.code.Given.PHONE;
import static io.offhook.activation.code.Given.after;
import static io.offhook.activation.code.Given.issued;
import static io.offhook.activation.code.Given.issuedTo;
import static io.offhook.activation.code.Given.redeemedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.ActivationCommand.ClaimCode;
import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeRedeemedByClaim;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.PairingConfirmed;
import io.offhook.eventing.decider.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimRulesTest {

    private static final ClaimMethod SCREEN = new ClaimMethod.Screen();
    private static final ClaimedDevice CLAIMED = claimed(DEVICE.mac(), "8845");
    private static final CodeRedeemedByClaim USED =
            new CodeRedeemedByClaim(CODE, PHONE, DEVICE.mac(), "8845", DEVICE.deviceName(), "SCREEN", "10.0.0.7", null);

    @Test
    void a_code_whose_record_has_the_mac_works_for_the_device_that_claims_it() {
        assertThat(claim(after(issuedTo(DEVICE.mac())), CLAIMED, false).events())
                .containsExactly(USED);
    }

    @Test
    void a_code_without_a_mac_on_record_works_in_a_staging_network_alone() {
        assertThat(Given.reason(claim(after(issued()), CLAIMED, false))).contains(RefusalReason.CLAIM_NOT_ALLOWED);
        assertThat(claim(after(issued()), CLAIMED, true).events()).containsExactly(USED);
    }

    @Test
    void even_in_a_staging_network_a_code_for_one_mac_works_for_no_other() {
        assertThat(Given.reason(claim(after(issuedTo(DEVICE.mac())), claimed(OTHER_DEVICE.mac(), "8845"), true)))
                .contains(RefusalReason.DEVICE_MISMATCH);
    }

    @Test
    void a_phone_that_names_another_model_is_refused_and_one_that_names_none_is_not() {
        assertThat(Given.reason(claim(after(issued()), claimed(DEVICE.mac(), "8861"), true)))
                .contains(RefusalReason.MODEL_MISMATCH);
        assertThat(claim(after(issued()), claimed(DEVICE.mac(), null), true).events())
                .containsExactly(USED);
    }

    @Test
    void the_same_claim_after_a_lost_answer_gets_the_same_answer_and_no_event() {
        var again = claim(after(issuedTo(DEVICE.mac()), USED), CLAIMED, false);

        assertThat(again.refusal()).isEmpty();
        assertThat(again.events()).isEmpty();
    }

    @Test
    void a_used_code_works_for_no_other_name() {
        var other = claimed(OTHER_DEVICE.mac(), "8845");

        assertThat(Given.reason(claim(after(issued(), USED), other, true))).contains(RefusalReason.ALREADY_USED);
        assertThat(Given.reason(claim(after(issued(), redeemedBy(DEVICE)), CLAIMED, true)))
                .contains(RefusalReason.ALREADY_USED);
    }

    @Test
    void whoever_only_claims_to_be_a_phone_is_shown_the_same_whatever_the_reason() {
        assertThat(Stream.of(
                        claim(after(), CLAIMED, false),
                        claim(after(issued()), CLAIMED, false),
                        claim(after(issued(), new CodeExpired(CODE, PHONE)), CLAIMED, false),
                        claim(after(issued(), new CodeReleased(CODE, PHONE, "REQUESTED")), CLAIMED, false),
                        claim(after(issued(), redeemedBy(DEVICE)), CLAIMED, false),
                        claim(after(issuedTo(OTHER_DEVICE.mac())), CLAIMED, false),
                        decide(after(issuedTo(DEVICE.mac())), CLAIMED, SCREEN, false, null, true, NOW),
                        decide(after(issuedTo(DEVICE.mac())), CLAIMED, SCREEN, false, null, false, EXPIRY)))
                .extracting(it -> it.refusal().orElseThrow().shown())
                .containsOnly(RefusalReason.NOT_ACCEPTED);
    }

    @Test
    void a_mac_that_another_phone_has_is_not_taken_from_it() {
        var decision = decide(after(issued()), CLAIMED, SCREEN, true, UUID.randomUUID(), false, NOW);

        assertThat(Given.reason(decision)).contains(RefusalReason.DEVICE_MISMATCH);
    }

    @Test
    void the_owner_confirms_a_pairing_and_nobody_else() {
        var state = after(issued());

        assertThat(Given.reason(confirm(state, "mallory"))).contains(RefusalReason.UNKNOWN);
        assertThat(confirm(state, "alice").events())
                .containsExactly(
                        new PairingConfirmed(PHONE, CODE, DEVICE.deviceName(), DEVICE.mac(), "alice"),
                        new CodeRedeemedByClaim(
                                CODE, PHONE, DEVICE.mac(), "8845", DEVICE.deviceName(), "PAIRING", "10.0.0.7", null));
    }

    @Test
    void the_owner_is_told_the_true_reason() {
        var expired = confirm(after(issued(), new CodeExpired(CODE, PHONE)), "alice");

        assertThat(expired.refusal().orElseThrow().shown()).isEqualTo(RefusalReason.EXPIRED);
    }

    @Test
    void a_device_that_proves_the_claimed_mac_takes_over_and_the_claim_then_gets_no_answer() {
        var claimed = after(issuedTo(DEVICE.mac()), USED);
        var proof = RedemptionRules.decide(claimed, redeem(DEVICE));
        var proven = after(claimed, proof.events());

        assertThat(proof.events()).singleElement().isInstanceOf(CodeRedeemed.class);
        assertThat(RedemptionRules.decide(proven, redeem(DEVICE)).refusal()).isEmpty();
        assertThat(Given.reason(claim(proven, CLAIMED, false))).contains(RefusalReason.ALREADY_USED);
    }

    @Test
    void a_device_that_proves_another_mac_does_not() {
        var claimed = after(issuedTo(DEVICE.mac()), USED);

        assertThat(Given.reason(RedemptionRules.decide(claimed, redeem(OTHER_DEVICE))))
                .contains(RefusalReason.ALREADY_USED);
    }

    @Test
    void the_site_of_the_network_is_told_of_a_phone_that_had_no_mac() {
        var command = new ClaimCode(CODE, PHONE, CLAIMED, SCREEN, true, null, false, "Berlin", NOW);

        assertThat(ClaimRules.decide(after(issued()), command).events())
                .singleElement()
                .isInstanceOfSatisfying(
                        CodeRedeemedByClaim.class,
                        it -> assertThat(it.devicePool()).isEqualTo("Berlin"));
    }

    @Test
    void a_new_code_of_the_phone_is_issued_after_a_claim() {
        var second = new UUID(0, 2);
        var state =
                after(issued(), USED, new CodeIssued(second, PHONE, "BAT5A0F33C1D2E4", "8845", null, "alice", EXPIRY));

        assertThat(state.live().map(ActivationCode::codeId)).contains(second);
        assertThat(state.code(CODE)).isInstanceOf(ActivationCode.Claimed.class);
    }

    private static RedeemCode redeem(DeviceIdentity device) {
        return new RedeemCode(CODE, PHONE, device, Site.PREMISES, PHONE, false, null, NOW);
    }

    private static Decision<ActivationEvent, Refusal> claim(
            PhoneActivation state, ClaimedDevice device, boolean staging) {
        return decide(state, device, SCREEN, staging, null, false, NOW);
    }

    private static Decision<ActivationEvent, Refusal> confirm(PhoneActivation state, String user) {
        return decide(state, CLAIMED, new ClaimMethod.Pairing(user), true, null, false, NOW);
    }

    private static Decision<ActivationEvent, Refusal> decide(
            PhoneActivation state,
            ClaimedDevice device,
            ClaimMethod method,
            boolean staging,
            @Nullable UUID belongsTo,
            boolean locked,
            Instant at) {
        return Given.decide(state, new ClaimCode(CODE, PHONE, device, method, staging, belongsTo, locked, null, at));
    }

    private static ClaimedDevice claimed(String mac, @Nullable String model) {
        return new ClaimedDevice(mac, Optional.ofNullable(model), "10.0.0.7");
    }
}

package io.offhook.activation.code;

import static io.offhook.activation.code.Given.CODE;
import static io.offhook.activation.code.Given.DEVICE;
import static io.offhook.activation.code.Given.EXPIRY;
import static io.offhook.activation.code.Given.NOW;
import static io.offhook.activation.code.Given.OTHER_DEVICE;
import static io.offhook.activation.code.Given.OTHER_MODEL;
import static io.offhook.activation.code.Given.PHONE;
import static io.offhook.activation.code.Given.after;
import static io.offhook.activation.code.Given.decide;
import static io.offhook.activation.code.Given.issued;
import static io.offhook.activation.code.Given.issuedTo;
import static io.offhook.activation.code.Given.redeem;
import static io.offhook.activation.code.Given.redeemedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.ActivationCommand.ExpireCode;
import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.activation.code.ActivationCommand.ReleaseCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ReleaseReason;
import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.activation.code.ActivationCommand.ViewCode;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.eventing.decider.Decision;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActivationDeciderTest {

    private static final UUID SECOND = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @Test
    void a_phone_without_a_code_is_issued_one() {
        assertThat(decide(after(), issue(CODE)).events()).containsExactly(issued());
    }

    @Test
    void a_new_code_replaces_a_live_one() {
        assertThat(decide(after(issued()), issue(SECOND)).events())
                .containsExactly(
                        new CodeReleased(CODE, PHONE, "REPLACED"),
                        new CodeIssued(SECOND, PHONE, "BAT5A0F33C1D2E4", "8845", null, "alice", EXPIRY));
    }

    @Test
    void a_device_of_the_model_redeems_a_code_bound_to_the_model() {
        assertThat(decide(after(issued()), redeem(DEVICE, NOW)).events()).containsExactly(redeemedBy(DEVICE));
    }

    @Test
    void a_code_bound_to_a_model_is_refused_on_another_model_and_stays_live() {
        assertRefused(decide(after(issued()), redeem(OTHER_MODEL, NOW)), RefusalReason.MODEL_MISMATCH);
    }

    @Test
    void a_code_bound_to_a_mac_is_refused_on_another_device() {
        assertRefused(decide(after(issuedTo(DEVICE.mac())), redeem(OTHER_DEVICE, NOW)), RefusalReason.DEVICE_MISMATCH);
    }

    @Test
    void a_code_bound_to_a_mac_is_redeemed_by_that_device() {
        assertThat(decide(after(issuedTo(DEVICE.mac())), redeem(DEVICE, NOW)).events())
                .containsExactly(redeemedBy(DEVICE));
    }

    @Test
    void a_device_that_is_another_phone_already_is_refused() {
        var command = new RedeemCode(CODE, PHONE, DEVICE, Site.PREMISES, SECOND, false, null, NOW);

        assertRefused(decide(after(issued()), command), RefusalReason.DEVICE_MISMATCH);
    }

    @Test
    void a_device_that_is_this_phone_already_is_welcome() {
        var command = new RedeemCode(CODE, PHONE, DEVICE, Site.PREMISES, PHONE, false, null, NOW);

        assertThat(decide(after(issued()), command).events()).containsExactly(redeemedBy(DEVICE));
    }

    @Test
    void the_same_certificate_is_told_yes_again_without_a_new_event() {
        var decision = decide(after(issued(), redeemedBy(DEVICE)), redeem(DEVICE, EXPIRY.plusSeconds(1)));

        assertThat(decision.events()).isEmpty();
        assertThat(decision.refusal()).isEmpty();
    }

    @Test
    void a_used_code_is_refused_on_another_device() {
        assertRefused(
                decide(after(issued(), redeemedBy(DEVICE)), redeem(OTHER_DEVICE, NOW)), RefusalReason.ALREADY_USED);
    }

    @Test
    void the_instant_of_expiry_is_too_late_and_the_one_before_is_not() {
        assertRefused(decide(after(issued()), redeem(DEVICE, EXPIRY)), RefusalReason.EXPIRED);
        assertThat(decide(after(issued()), redeem(DEVICE, EXPIRY.minusNanos(1))).refusal())
                .isEmpty();
    }

    @Test
    void an_expired_or_released_code_is_refused_with_its_reason() {
        assertRefused(
                decide(after(issued(), new CodeExpired(CODE, PHONE)), redeem(DEVICE, NOW)), RefusalReason.EXPIRED);
        assertRefused(
                decide(after(issued(), new CodeReleased(CODE, PHONE, "REQUESTED")), redeem(DEVICE, NOW)),
                RefusalReason.RELEASED);
    }

    @Test
    void a_code_of_another_stream_is_unknown() {
        assertRefused(decide(after(), redeem(DEVICE, NOW)), RefusalReason.UNKNOWN);
    }

    @Test
    void a_code_used_before_a_new_one_was_issued_still_answers_its_device() {
        var state =
                after(issued(), redeemedBy(DEVICE), new CodeIssued(SECOND, PHONE, "BAT0", "8845", null, null, EXPIRY));

        assertThat(decide(state, redeem(DEVICE, NOW)).refusal()).isEmpty();
        assertThat(decide(state, redeem(DEVICE, NOW)).events()).isEmpty();
    }

    @Test
    void releasing_ends_the_live_code_and_nothing_else() {
        var command = new ReleaseLiveCode(PHONE, ReleaseReason.PHONE_REMOVED, NOW);

        assertThat(decide(after(issued()), command).events())
                .containsExactly(new CodeReleased(CODE, PHONE, "PHONE_REMOVED"));
        assertThat(decide(after(issued(), redeemedBy(DEVICE)), command).events())
                .isEmpty();
    }

    @Test
    void a_redeemed_code_cannot_be_released_any_more() {
        assertRefused(
                decide(after(issued(), redeemedBy(DEVICE)), new ReleaseCode(CODE, PHONE, NOW)),
                RefusalReason.ALREADY_USED);
    }

    @Test
    void a_code_expires_when_its_time_is_over_and_not_before() {
        assertThat(decide(after(issued()), new ExpireCode(CODE, PHONE, EXPIRY)).events())
                .containsExactly(new CodeExpired(CODE, PHONE));
        assertThat(decide(after(issued()), new ExpireCode(CODE, PHONE, NOW)).events())
                .isEmpty();
        assertThat(decide(after(issued(), redeemedBy(DEVICE)), new ExpireCode(CODE, PHONE, EXPIRY))
                        .events())
                .isEmpty();
    }

    @Test
    void the_owner_sees_the_code_and_it_is_on_record() {
        assertThat(view(new Viewer.User("alice")).events())
                .containsExactly(new CodeViewed(CODE, PHONE, "alice", "SELF_CARE"));
    }

    @Test
    void to_another_user_the_code_does_not_exist() {
        assertRefused(view(new Viewer.User("bob")), RefusalReason.UNKNOWN);
    }

    @Test
    void a_mail_goes_to_an_owner_only() {
        assertThat(view(new Viewer.WelcomeMail("selfcare")).refusal()).isEmpty();
        assertRefused(
                decide(
                        after(issuedTo("2C3124C9F8E1")),
                        new ViewCode(CODE, PHONE, new Viewer.WelcomeMail("selfcare"), NOW)),
                RefusalReason.UNKNOWN);
    }

    @Test
    void an_expired_code_is_not_shown_any_more() {
        assertRefused(
                decide(after(issued()), new ViewCode(CODE, PHONE, new Viewer.Administrator("admin"), EXPIRY)),
                RefusalReason.EXPIRED);
    }

    private static Decision<ActivationEvent, Refusal> view(Viewer viewer) {
        return decide(after(issued()), new ViewCode(CODE, PHONE, viewer, NOW));
    }

    private static IssueCode issue(UUID codeId) {
        return new IssueCode(codeId, PHONE, "BAT5A0F33C1D2E4", "8845", null, "alice", false, EXPIRY, NOW);
    }

    private static void assertRefused(Decision<ActivationEvent, Refusal> decision, RefusalReason reason) {
        assertThat(Given.reason(decision)).contains(reason);
        assertThat(decision.events()).isEmpty();
    }
}

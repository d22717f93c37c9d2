package io.offhook.activation.trust;

import static io.offhook.activation.trust.Made.NOW;
import static io.offhook.activation.trust.MicVerifierTest.reason;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedPathTest {

    private final Made root = Made.ca("Root").selfSigned();
    private final Made upper = Made.ca("Upper").by(root);
    private final Made lower = Made.ca("Lower").by(upper);
    private final Made phone = Made.phone().by(lower);

    @Test
    void the_longest_chain_reaches_its_anchor_and_one_certificate_more_does_not() {
        var lowest = Made.ca("Lowest").by(lower);
        var deepPhone = Made.phone().by(lowest);

        assertThat(Judge.trusting(root).verdict(phone, lower, upper, root)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(Judge.trusting(root).verdict(deepPhone, lowest, lower, upper, root)))
                .isEqualTo(MicRejection.CHAIN_TOO_LONG);
    }

    @Test
    void a_ca_that_allows_none_below_is_obeyed_wherever_it_stands() {
        var alone = Made.ca("Alone", 0).by(root);
        var below = Made.ca("Below").by(alone);
        var lonelyRoot = Made.ca("Lonely root", 0).selfSigned();
        var child = Made.ca("Child").by(lonelyRoot);

        assertThat(Judge.trusting(root).verdict(Made.phone().by(alone), alone)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(Judge.trusting(root).verdict(Made.phone().by(below), below, alone)))
                .isEqualTo(MicRejection.PATH_TOO_LONG);
        assertThat(reason(Judge.trusting(lonelyRoot).verdict(Made.phone().by(child), child)))
                .isEqualTo(MicRejection.PATH_TOO_LONG);
    }

    @Test
    void a_phone_cannot_issue_a_phone() {
        var genuine = Made.phone().by(root);
        var offspring = Made.named("CN=CP-8861-SEP000000000001").by(genuine);

        assertThat(reason(Judge.trusting(root).verdict(offspring, genuine))).isEqualTo(MicRejection.NOT_A_CA);
    }

    @Test
    void the_name_of_a_ca_without_its_key_vouches_for_nobody() {
        var impostor = Made.ca("Root").selfSigned();
        var impostorBelow = Made.ca("Lower").by(impostor);

        assertThat(reason(Judge.trusting(root).verdict(Made.phone().by(impostor), impostor)))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
        assertThat(reason(Judge.trusting(root, lower).verdict(Made.phone().by(impostorBelow), impostorBelow, impostor)))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    @Test
    void of_two_anchors_of_one_name_the_one_that_signed_vouches() {
        var renewed = Made.ca("Root").selfSigned();

        assertThat(Judge.trusting(renewed, root).verdict(Made.phone().by(root))).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(Judge.trusting(renewed, root).verdict(Made.phone().by(renewed)))
                .isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void certificates_that_sign_each_other_in_a_circle_lead_nowhere() {
        var one = Made.ca("One");
        var two = Made.ca("Two").by(one);
        one.by(two);

        assertThat(reason(Judge.trusting(root).verdict(Made.phone().by(one), one, two)))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    @Test
    void an_anchor_ends_with_its_time_unless_it_was_added_after_it() {
        var old = Made.ca("Old").valid(NOW.minusSeconds(9), NOW.minusSeconds(1)).selfSigned();

        assertThat(reason(Judge.trusting(old).verdict(Made.phone().by(old)))).isEqualTo(MicRejection.EXPIRED_ISSUER);
        assertThat(new Judge().whateverItsTime(old).verdict(Made.phone().by(old)))
                .isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void a_phone_denied_by_its_mac_or_its_certificate_is_refused() throws Exception {
        assertThat(reason(Judge.trusting(lower).denying("2C3124C9F8E1").verdict(phone)))
                .isEqualTo(MicRejection.DENIED);
        assertThat(reason(Judge.trusting(lower)
                        .denying(Digest.of(phone.certificate()))
                        .verdict(phone)))
                .isEqualTo(MicRejection.DENIED);
        assertThat(Judge.trusting(lower).denying("2C3124C9F8E2").verdict(phone)).isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void a_revoked_phone_is_refused_though_the_list_is_overdue() throws Exception {
        var judge = Judge.trusting(root).holding(lower, lower.revokes(phone.certificate()));

        assertThat(reason(judge.verdict(phone, lower, upper))).isEqualTo(MicRejection.REVOKED);
        assertThat(judge.verdict(Made.phone().by(lower), lower, upper)).isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void a_revoked_ca_takes_its_phones_with_it_wherever_it_stands() throws Exception {
        assertThat(reason(Judge.trusting(root)
                        .holding(upper, upper.revokes(lower.certificate()))
                        .verdict(phone, lower, upper)))
                .isEqualTo(MicRejection.REVOKED);
        assertThat(reason(Judge.trusting(root)
                        .holding(root, root.revokes(upper.certificate()))
                        .verdict(phone, lower, upper)))
                .isEqualTo(MicRejection.REVOKED);
        assertThat(reason(Judge.trusting(lower)
                        .holding(upper, upper.revokes(lower.certificate()))
                        .verdict(phone)))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    @Test
    void a_list_counts_for_the_key_that_signed_it_alone() throws Exception {
        var other = Made.ca("Lower").by(upper);

        assertThat(Judge.trusting(root)
                        .holding(other, other.revokes(phone.certificate()))
                        .verdict(phone, lower, upper))
                .isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void what_is_remembered_of_a_phone_does_not_outlive_its_time_or_its_issuers() {
        var shortLived =
                Made.ca("Short").valid(NOW.minusSeconds(9), NOW.plusSeconds(9)).by(root);
        var judge = Judge.trusting(root).verifier();
        var chain = List.of(Made.phone().by(shortLived).certificate(), shortLived.certificate());

        assertThat(judge.verify(chain, NOW)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(judge.verify(chain, NOW)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(judge.verify(chain, NOW.plusSeconds(10)))).isEqualTo(MicRejection.EXPIRED_ISSUER);
        assertThat(judge.verify(chain, NOW)).isInstanceOf(MicVerdict.Genuine.class);

        var direct = List.of(Made.phone().by(root).certificate());
        assertThat(judge.verify(direct, NOW)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(judge.verify(direct, NOW.plusSeconds(90_000)))).isEqualTo(MicRejection.EXPIRED_ISSUER);
    }

    @Test
    void the_policy_for_expired_phones_is_asked_every_time() {
        var accepted = new boolean[1];
        var old = Made.phone().valid(NOW.minusSeconds(9), NOW.minusSeconds(1)).by(root);
        var judge = Judge.trusting(root).acceptingExpired(model -> accepted[0]).verifier();

        assertThat(reason(judge.verify(List.of(old.certificate()), NOW))).isEqualTo(MicRejection.EXPIRED);
        accepted[0] = true;
        assertThat(judge.verify(List.of(old.certificate()), NOW)).isInstanceOf(MicVerdict.Genuine.class);
        accepted[0] = false;
        assertThat(reason(judge.verify(List.of(old.certificate()), NOW))).isEqualTo(MicRejection.EXPIRED);
    }

    @Test
    void a_phone_without_its_cas_is_not_genuine_because_another_brought_them() {
        var judge = Judge.trusting(root).verifier();
        judge.verify(List.of(phone.certificate(), lower.certificate(), upper.certificate()), NOW);

        assertThat(reason(judge.verify(List.of(phone.certificate()), NOW))).isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }
}

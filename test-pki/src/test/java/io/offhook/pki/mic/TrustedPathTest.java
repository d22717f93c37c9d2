package io.offhook.pki.mic;

import static io.offhook.pki.mic.Trust.NOW;
import static io.offhook.pki.mic.Trust.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.x509.Fingerprint;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.Keys;
import io.offhook.testpki.RevocationListMaker;
import java.security.cert.X509CRL;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedPathTest {

    private final Identity root = CertificateMaker.ca("Root").selfSigned();
    private final Identity upper = CertificateMaker.ca("Upper").issuedBy(root);
    private final Identity lower = CertificateMaker.ca("Lower").issuedBy(upper);
    private final Identity phone = phone().issuedBy(lower);

    @Test
    void the_longest_chain_reaches_its_anchor_and_one_certificate_more_does_not() {
        var lowest = CertificateMaker.ca("Lowest").issuedBy(lower);
        var deepPhone = phone().issuedBy(lowest);

        assertThat(Trust.in(root).verdict(phone, lower, upper, root)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(Trust.in(root).verdict(deepPhone, lowest, lower, upper, root)))
                .isEqualTo(MicRejection.CHAIN_TOO_LONG);
    }

    @Test
    void a_ca_that_allows_none_below_is_obeyed_wherever_it_stands() {
        var alone = CertificateMaker.ca("Alone", 0).issuedBy(root);
        var below = CertificateMaker.ca("Below").issuedBy(alone);
        var lonelyRoot = CertificateMaker.ca("Lonely root", 0).selfSigned();
        var child = CertificateMaker.ca("Child").issuedBy(lonelyRoot);

        assertThat(Trust.in(root).verdict(phone().issuedBy(alone), alone)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(Trust.in(root).verdict(phone().issuedBy(below), below, alone)))
                .isEqualTo(MicRejection.PATH_TOO_LONG);
        assertThat(reason(Trust.in(lonelyRoot).verdict(phone().issuedBy(child), child)))
                .isEqualTo(MicRejection.PATH_TOO_LONG);
    }

    @Test
    void a_phone_cannot_issue_a_phone() {
        var genuine = phone().issuedBy(root);
        var offspring = CertificateMaker.named("CN=CP-8861-SEP000000000001").issuedBy(genuine);

        assertThat(reason(Trust.in(root).verdict(offspring, genuine))).isEqualTo(MicRejection.NOT_A_CA);
    }

    @Test
    void the_name_of_a_ca_without_its_key_vouches_for_nobody() {
        var impostor = CertificateMaker.ca("Root").selfSigned();
        var impostorBelow = CertificateMaker.ca("Lower").issuedBy(impostor);

        assertThat(reason(Trust.in(root).verdict(phone().issuedBy(impostor), impostor)))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
        assertThat(reason(Trust.in(root, lower).verdict(phone().issuedBy(impostorBelow), impostorBelow, impostor)))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    @Test
    void of_two_anchors_of_one_name_the_one_that_signed_vouches() {
        var renewed = CertificateMaker.ca("Root").selfSigned();

        assertThat(Trust.in(renewed, root).verdict(phone().issuedBy(root))).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(Trust.in(renewed, root).verdict(phone().issuedBy(renewed))).isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void certificates_that_sign_each_other_in_a_circle_lead_nowhere() {
        var keys = Keys.ec();
        var two = CertificateMaker.ca("Two").issuedBy(CertificateMaker.ca("One").selfSigned(keys));
        var one = CertificateMaker.ca("One").issuedBy(two, keys);

        assertThat(reason(Trust.in(root).verdict(phone().issuedBy(one), one, two)))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    @Test
    void an_anchor_ends_with_its_time_unless_it_was_added_after_it() {
        var old = CertificateMaker.ca("Old")
                .valid(NOW.minusSeconds(9), NOW.minusSeconds(1))
                .selfSigned();

        assertThat(reason(Trust.in(old).verdict(phone().issuedBy(old)))).isEqualTo(MicRejection.EXPIRED_ISSUER);
        assertThat(Trust.inExpired(old).verdict(phone().issuedBy(old))).isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void a_phone_denied_by_its_mac_or_its_certificate_is_refused() throws Exception {
        assertThat(reason(Trust.in(lower).denying("2C3124C9F8E1").verdict(phone)))
                .isEqualTo(MicRejection.DENIED);
        assertThat(reason(Trust.in(lower)
                        .denying(Fingerprint.of(phone.certificate()))
                        .verdict(phone)))
                .isEqualTo(MicRejection.DENIED);
        assertThat(Trust.in(lower).denying("2C3124C9F8E2").verdict(phone)).isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void a_revoked_phone_is_refused_though_the_list_is_overdue() throws Exception {
        var trust = Trust.in(root).holding(lower, listOf(lower, phone));

        assertThat(reason(trust.verdict(phone, lower, upper))).isEqualTo(MicRejection.REVOKED);
        assertThat(trust.verdict(phone().issuedBy(lower), lower, upper)).isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void a_revoked_ca_takes_its_phones_with_it_wherever_it_stands() throws Exception {
        assertThat(reason(Trust.in(root).holding(upper, listOf(upper, lower)).verdict(phone, lower, upper)))
                .isEqualTo(MicRejection.REVOKED);
        assertThat(reason(Trust.in(root).holding(root, listOf(root, upper)).verdict(phone, lower, upper)))
                .isEqualTo(MicRejection.REVOKED);
        assertThat(reason(Trust.in(lower).holding(upper, listOf(upper, lower)).verdict(phone)))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    @Test
    void a_list_counts_for_the_key_that_signed_it_alone() throws Exception {
        var other = CertificateMaker.ca("Lower").issuedBy(upper);

        assertThat(Trust.in(root).holding(other, listOf(other, phone)).verdict(phone, lower, upper))
                .isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void what_is_remembered_of_a_phone_does_not_outlive_its_time_or_its_issuers() {
        var anchor = CertificateMaker.ca("Root")
                .valid(NOW.minusSeconds(90_000), NOW.plusSeconds(80_000))
                .selfSigned();
        var shortLived = CertificateMaker.ca("Short")
                .valid(NOW.minusSeconds(9), NOW.plusSeconds(9))
                .issuedBy(anchor);
        var trust = Trust.in(anchor).verifier();
        var chain = List.of(phone().issuedBy(shortLived).certificate(), shortLived.certificate());

        assertThat(trust.verify(chain, NOW)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(trust.verify(chain, NOW)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(trust.verify(chain, NOW.plusSeconds(10)))).isEqualTo(MicRejection.EXPIRED_ISSUER);
        assertThat(trust.verify(chain, NOW)).isInstanceOf(MicVerdict.Genuine.class);

        var direct = List.of(phone().issuedBy(anchor).certificate());
        assertThat(trust.verify(direct, NOW)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(trust.verify(direct, NOW.plusSeconds(90_000)))).isEqualTo(MicRejection.EXPIRED_ISSUER);
    }

    @Test
    void the_policy_for_expired_phones_is_asked_every_time() {
        var accepted = new boolean[1];
        var old = phone().valid(NOW.minusSeconds(9), NOW.minusSeconds(1)).issuedBy(root);
        var trust = Trust.in(root).acceptingExpired(model -> accepted[0]).verifier();

        assertThat(reason(trust.verify(List.of(old.certificate()), NOW))).isEqualTo(MicRejection.EXPIRED);
        accepted[0] = true;
        assertThat(trust.verify(List.of(old.certificate()), NOW)).isInstanceOf(MicVerdict.Genuine.class);
        accepted[0] = false;
        assertThat(reason(trust.verify(List.of(old.certificate()), NOW))).isEqualTo(MicRejection.EXPIRED);
    }

    @Test
    void a_phone_without_its_cas_is_not_genuine_because_another_brought_them() {
        var trust = Trust.in(root).verifier();
        trust.verify(List.of(phone.certificate(), lower.certificate(), upper.certificate()), NOW);

        assertThat(reason(trust.verify(List.of(phone.certificate()), NOW))).isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    private static CertificateMaker phone() {
        return CertificateMaker.named(Trust.PHONE);
    }

    /** Its next update is overdue since yesterday. */
    private static X509CRL listOf(Identity ca, Identity revoked) {
        return new RevocationListMaker(ca, NOW.minusSeconds(172_800))
                .nextUpdate(NOW.minusSeconds(86_400))
                .revoking(revoked.certificate())
                .sign();
    }
}

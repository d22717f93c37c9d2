package io.offhook.tvs.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.contracts.trust.CertificateRoleWithdrawn;
import io.offhook.eventing.decider.Decision;
import io.offhook.pki.Role;
import io.offhook.pki.list.PhoneCertificate;
import io.offhook.pki.list.PhoneCertificate.Parsed.Accepted;
import io.offhook.pki.list.PhoneCertificate.Parsed.Rejected;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Keys;
import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.certificate.CertificateCommand.Grant;
import io.offhook.tvs.certificate.CertificateCommand.Register;
import io.offhook.tvs.certificate.CertificateCommand.Withdraw;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CertificateDeciderTest {

    private static final CertificateDecider DECIDER = new CertificateDecider();
    private static final TrustListUsage NONE = TrustListUsage.NONE;
    private static final X509Certificate TVS = TestCertificates.TVS;
    private static final String FINGERPRINT = accepted(TVS).fingerprint();

    @Test
    void a_certificate_is_registered_with_its_roles() {
        var decision = given().when(register(Role.TVS, Role.CAPF));

        assertThat(decision.events())
                .extracting(event -> ((CertificateRoleGranted) event).role())
                .containsExactly("CAPF", "TVS");
        assertThat(decision.events()).first().isInstanceOfSatisfying(CertificateRoleGranted.class, granted -> {
            assertThat(granted.fingerprint()).isEqualTo(FINGERPRINT);
            assertThat(granted.serial()).isEqualTo(TVS.getSerialNumber().toString(16));
            assertThat(granted.subject()).isEqualTo("O=Offhook Tests,CN=TVS");
        });
    }

    @Test
    void the_same_again_changes_nothing() {
        var decision = given(register(Role.TVS, Role.CAPF)).when(register(Role.CAPF, Role.TVS));

        assertThat(decision.events()).isEmpty();
        assertThat(decision.refusal()).isEmpty();
    }

    @Test
    void another_time_to_live_replaces_the_one_before() {
        var decision = given(register(Role.TVS)).when(new Grant(Role.TVS, 1, NONE, "admin"));

        assertThat(decision.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        CertificateRoleGranted.class,
                        granted -> assertThat(granted.ttlSeconds()).isEqualTo(1));
    }

    @Test
    void a_role_is_withdrawn_once() {
        var withdrawn = given(register(Role.TVS)).when(new Withdraw(Role.TVS, "admin"));
        var again = given(register(Role.TVS), new Withdraw(Role.TVS, "admin")).when(new Withdraw(Role.TVS, "admin"));

        assertThat(withdrawn.events())
                .containsExactly(new CertificateRoleWithdrawn(FINGERPRINT, "TVS", "O=Offhook Tests,CN=TVS", "admin"));
        assertThat(again.refusal()).contains(CertificateRefusal.ROLE_NOT_HELD);
    }

    @Test
    void a_role_that_was_withdrawn_may_be_granted_again() {
        var decision =
                given(register(Role.TVS), new Withdraw(Role.TVS, "admin")).when(new Grant(Role.TVS, 60, NONE, "admin"));

        assertThat(decision.events()).hasSize(1);
    }

    @Test
    void what_nobody_registered_gets_no_role_and_loses_none() {
        assertThat(given().when(new Grant(Role.TFTP, 60, NONE, "admin")).refusal())
                .contains(CertificateRefusal.UNKNOWN);
        assertThat(given().when(new Withdraw(Role.TFTP, "admin")).refusal()).contains(CertificateRefusal.UNKNOWN);
    }

    @Test
    void a_sast_signs_with_rsa_of_2048_bits_at_most() {
        var ec = accepted(TestCertificates.TFTP_WITH_EC_KEY);
        var large = accepted(CertificateMaker.named("CN=Large")
                .key(Keys.rsa(3072))
                .selfSigned()
                .certificate());

        assertThat(given().when(new Register(ec, Set.of(Role.SAST), 60, NONE, "admin"))
                        .refusal())
                .contains(CertificateRefusal.UNFIT_FOR_SAST);
        assertThat(given().when(new Register(large, Set.of(Role.SAST), 60, NONE, "admin"))
                        .refusal())
                .contains(CertificateRefusal.UNFIT_FOR_SAST);
        assertThat(given().when(new Register(ec, Set.of(Role.TFTP), 60, NONE, "admin"))
                        .refusal())
                .isEmpty();
    }

    @Test
    void a_certificate_with_a_key_that_phones_do_not_know_or_whose_time_is_over_is_rejected() {
        var strange = CertificateMaker.named("CN=Strange")
                .key(Keys.ed25519())
                .selfSigned()
                .certificate();

        assertThat(PhoneCertificate.parse(strange, TestCertificates.NOW)).isInstanceOf(Rejected.class);
        assertThat(PhoneCertificate.parse(TVS, TVS.getNotAfter().toInstant())).isInstanceOf(Rejected.class);
    }

    @Test
    void a_role_that_a_full_trust_list_has_no_room_for_is_refused() {
        var full = new TrustListUsage(TrustListUsage.MAX_RECORDS - 1, 0);
        var heavy = new TrustListUsage(1, TrustListUsage.MAX_BYTES - 100);

        assertThat(given().when(new Register(accepted(TVS), Set.of(Role.TVS), 60, full, "admin"))
                        .events())
                .hasSize(1);
        assertThat(given().when(new Register(accepted(TVS), Set.of(Role.TVS, Role.CAPF), 60, full, "admin"))
                        .refusal())
                .contains(CertificateRefusal.TRUST_LIST_FULL);
        assertThat(given(register(Role.TVS))
                        .when(new Grant(Role.CAPF, 60, heavy, "admin"))
                        .refusal())
                .contains(CertificateRefusal.TRUST_LIST_FULL);
    }

    @Test
    void a_full_trust_list_keeps_no_role_from_another_time_to_live_or_from_being_withdrawn() {
        var full = new TrustListUsage(TrustListUsage.MAX_RECORDS, TrustListUsage.MAX_BYTES);

        assertThat(given(register(Role.TVS))
                        .when(new Grant(Role.TVS, 60, full, "admin"))
                        .events())
                .hasSize(1);
        assertThat(given(register(Role.TVS))
                        .when(new Withdraw(Role.TVS, "admin"))
                        .events())
                .hasSize(1);
    }

    private static Register register(Role... roles) {
        return new Register(accepted(TVS), Set.of(roles), 86_400, NONE, "admin");
    }

    private static PhoneCertificate accepted(X509Certificate certificate) {
        return ((Accepted) PhoneCertificate.parse(certificate, TestCertificates.NOW)).certificate();
    }

    private static Given given(CertificateCommand... commands) {
        var state = DECIDER.initial();
        for (var command : commands) {
            for (var event : DECIDER.decide(state, command).events()) {
                state = DECIDER.evolve(state, event);
            }
        }
        return new Given(state);
    }

    private record Given(CertificateState state) {
        Decision<CertificateEvent, CertificateRefusal> when(CertificateCommand command) {
            return DECIDER.decide(state, command);
        }
    }
}

package io.offhook.tvs.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.contracts.trust.CertificateRoleWithdrawn;
import io.offhook.pki.Role;
import io.offhook.pki.list.PhoneCertificate;
import io.offhook.pki.list.PhoneCertificate.Parsed.Accepted;
import io.offhook.pki.list.PhoneCertificate.Parsed.Rejected;
import io.offhook.tvs.anchor.Certificates;
import io.offhook.tvs.certificate.CertificateCommand.Grant;
import io.offhook.tvs.certificate.CertificateCommand.Register;
import io.offhook.tvs.certificate.CertificateCommand.Withdraw;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CertificateDeciderTest {

    private static final X509Certificate TVS = Certificates.read("tvs.pem");
    private static final String FINGERPRINT = accepted(TVS).fingerprint();

    @Test
    void a_certificate_is_registered_with_its_roles() {
        var decision = given().when(register(Role.TVS, Role.CAPF));

        assertThat(decision.events())
                .extracting(event -> ((CertificateRoleGranted) event).role())
                .containsExactly("CAPF", "TVS");
        assertThat(decision.events()).first().isInstanceOfSatisfying(CertificateRoleGranted.class, granted -> {
            assertThat(granted.fingerprint()).isEqualTo(FINGERPRINT);
            assertThat(granted.serial()).isEqualTo("3458bd7c93295a48c559047d7934ba33");
            assertThat(granted.subject()).isEqualTo("OU=Vectors,O=Offhook,CN=TVS");
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
        var decision = given(register(Role.TVS)).when(new Grant(Role.TVS, 1, "admin"));

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
                .containsExactly(
                        new CertificateRoleWithdrawn(FINGERPRINT, "TVS", "OU=Vectors,O=Offhook,CN=TVS", "admin"));
        assertThat(again.refusal()).contains(Refusal.ROLE_NOT_HELD);
    }

    @Test
    void a_role_that_was_withdrawn_may_be_granted_again() {
        var decision =
                given(register(Role.TVS), new Withdraw(Role.TVS, "admin")).when(new Grant(Role.TVS, 60, "admin"));

        assertThat(decision.events()).hasSize(1);
    }

    @Test
    void what_nobody_registered_gets_no_role_and_loses_none() {
        assertThat(given().when(new Grant(Role.TFTP, 60, "admin")).refusal()).contains(Refusal.UNKNOWN);
        assertThat(given().when(new Withdraw(Role.TFTP, "admin")).refusal()).contains(Refusal.UNKNOWN);
    }

    @Test
    void a_sast_signs_with_rsa_of_2048_bits_at_most() {
        var ec = accepted(Certificates.read("tftp-ec.pem"));
        var large = accepted(Certificates.ca("Large", Certificates.rsa(3072), OptionalInt.empty()));

        assertThat(given().when(new Register(ec, Set.of(Role.SAST), 60, "admin"))
                        .refusal())
                .contains(Refusal.NO_KEY_OF_A_SAST);
        assertThat(given().when(new Register(large, Set.of(Role.SAST), 60, "admin"))
                        .refusal())
                .contains(Refusal.NO_KEY_OF_A_SAST);
        assertThat(given().when(new Register(ec, Set.of(Role.TFTP), 60, "admin"))
                        .refusal())
                .isEmpty();
    }

    @Test
    void a_certificate_with_a_key_that_phones_do_not_know_or_whose_time_is_over_is_rejected() {
        var strange = Certificates.ca("Strange", Certificates.ed25519(), OptionalInt.empty());

        assertThat(PhoneCertificate.parse(strange, Certificates.NOW)).isInstanceOf(Rejected.class);
        assertThat(PhoneCertificate.parse(TVS, TVS.getNotAfter().toInstant())).isInstanceOf(Rejected.class);
    }

    private static Register register(Role... roles) {
        return new Register(accepted(TVS), Set.of(roles), 86_400, "admin");
    }

    private static PhoneCertificate accepted(X509Certificate certificate) {
        return ((Accepted) PhoneCertificate.parse(certificate, Certificates.NOW)).certificate();
    }

    private static Given given(CertificateCommand... commands) {
        var state = CertificateDecider.initial();
        for (var command : commands) {
            for (CertificateEvent event :
                    List.copyOf(CertificateDecider.decide(state, command).events())) {
                state = CertificateDecider.evolve(state, event);
            }
        }
        return new Given(state);
    }

    private record Given(CertificateState state) {
        Decision when(CertificateCommand command) {
            return CertificateDecider.decide(state, command);
        }
    }
}

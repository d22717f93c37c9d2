package io.offhook.tvs.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.Role;
import io.offhook.pki.tlv.Bytes;
import io.offhook.testpki.SignerCertificate;
import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.verification.TvsAnswer.Found;
import io.offhook.tvs.verification.TvsAnswer.Invalid;
import io.offhook.tvs.verification.TvsAnswer.Reason;
import io.offhook.tvs.verification.TvsAnswer.Vouched;
import io.offhook.tvs.verification.TvsRequest.Query;
import io.offhook.tvs.verification.TvsRequest.Verify;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateRegistryTest {

    private static final X509Certificate CCM = TestCertificates.CALL_MANAGER;
    private static final X509Certificate TVS = TestCertificates.TVS;
    private static final String CCM_NAME = TestCertificates.CALL_MANAGER_NAME;
    private static final CertificateRegistry REGISTRY = CertificateRegistry.of(List.of(
            RegisteredCertificate.of(CCM, Map.of(Role.CCM_TFTP, 600L, Role.CAPF, 3_600L)),
            RegisteredCertificate.of(TVS, Map.of(Role.TVS, 60L))));

    @Test
    void a_certificate_has_the_least_time_to_live_of_its_roles_and_its_roles_by_code() throws Exception {
        assertThat(REGISTRY.answer(verify(CCM), TestCertificates.NOW))
                .isEqualTo(new Vouched(List.of(Role.CCM_TFTP, Role.CAPF), 600));
    }

    @Test
    void an_unknown_certificate_is_answered_invalid() throws Exception {
        var stranger = SignerCertificate.ec("Stranger").certificate();

        assertThat(REGISTRY.answer(verify(stranger), TestCertificates.NOW)).isEqualTo(new Invalid(Reason.UNKNOWN));
    }

    @Test
    void bytes_that_merely_begin_like_a_certificate_of_ours_are_unknown() throws Exception {
        var longer = java.util.Arrays.copyOf(CCM.getEncoded(), CCM.getEncoded().length + 1);

        assertThat(REGISTRY.answer(new Verify("", Bytes.of(longer)), TestCertificates.NOW))
                .isEqualTo(new Invalid(Reason.UNKNOWN));
    }

    @Test
    void a_certificate_whose_roles_were_withdrawn_is_answered_invalid() throws Exception {
        var registry = CertificateRegistry.of(List.of(RegisteredCertificate.of(CCM, Map.of())));

        assertThat(registry.answer(verify(CCM), TestCertificates.NOW)).isEqualTo(new Invalid(Reason.NO_ROLE));
    }

    @Test
    void a_certificate_counts_from_its_first_moment_until_before_its_last() throws Exception {
        assertThat(reason(CCM.getNotBefore().toInstant().minusMillis(1))).contains(Reason.NOT_YET_VALID);
        assertThat(reason(CCM.getNotBefore().toInstant())).isEmpty();
        assertThat(reason(CCM.getNotAfter().toInstant().minusMillis(1))).isEmpty();
        assertThat(reason(CCM.getNotAfter().toInstant())).contains(Reason.EXPIRED);
    }

    @Test
    void nobody_relies_on_a_certificate_beyond_its_end() throws Exception {
        var soon = CCM.getNotAfter().toInstant().minusSeconds(5);

        assertThat(REGISTRY.answer(verify(CCM), soon)).isEqualTo(new Vouched(List.of(Role.CCM_TFTP, Role.CAPF), 5));
    }

    @Test
    void a_query_by_issuer_and_serial_finds_the_certificate_itself() throws Exception {
        var answer = REGISTRY.answer(query("", CCM_NAME, CCM.getSerialNumber()), TestCertificates.NOW);

        assertThat(answer).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.certificate()).isEqualTo(Bytes.of(encoded(CCM)));
            assertThat(found.roles()).containsExactly(Role.CCM_TFTP, Role.CAPF);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {TestCertificates.CALL_MANAGER_NAME, " o=offhook tests ;cn=ccm", "2.5.4.3=CCM;O=Off\\hook Tests"})
    void names_are_compared_by_what_they_say(String issuer) {
        assertThat(REGISTRY.answer(query("", issuer, CCM.getSerialNumber()), TestCertificates.NOW))
                .isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=TVS;O=Offhook Tests", "CN=CCM", "CN=CCM;O=Offhook Tests;C=DE", "nonsense", ";;"})
    void a_serial_under_another_issuer_is_unknown(String issuer) {
        assertThat(REGISTRY.answer(query("", issuer, CCM.getSerialNumber()), TestCertificates.NOW))
                .isEqualTo(new Invalid(Reason.UNKNOWN));
    }

    @Test
    void subject_and_issuer_must_both_agree() {
        assertThat(REGISTRY.answer(
                        query("CN=TVS;O=Offhook Tests", CCM_NAME, CCM.getSerialNumber()), TestCertificates.NOW))
                .isEqualTo(new Invalid(Reason.UNKNOWN));
    }

    @Test
    void a_subject_alone_is_enough_as_long_as_it_is_one_certificate() {
        var older = SignerCertificate.ec("Twin").certificate();
        var newer = SignerCertificate.ec("Twin").certificate();
        var query = new Query("", Optional.of("CN=Twin;O=Offhook Tests"), Optional.empty(), Optional.empty());
        var one = CertificateRegistry.of(List.of(RegisteredCertificate.of(older, Map.of(Role.TFTP, 60L))));
        var two = CertificateRegistry.of(List.of(
                RegisteredCertificate.of(older, Map.of(Role.TFTP, 60L)),
                RegisteredCertificate.of(newer, Map.of(Role.TFTP, 60L))));

        assertThat(one.answer(query, TestCertificates.NOW)).isInstanceOf(Found.class);
        assertThat(two.answer(query, TestCertificates.NOW)).isEqualTo(new Invalid(Reason.AMBIGUOUS));
    }

    @Test
    void certificates_that_end_soon_are_named_if_they_have_a_role() {
        var end = CCM.getNotAfter().toInstant().plusSeconds(1);
        var registry = CertificateRegistry.of(
                List.of(RegisteredCertificate.of(CCM, Map.of(Role.CCM, 1L)), RegisteredCertificate.of(TVS, Map.of())));

        assertThat(registry.expiringBefore(end)).hasSize(1);
        assertThat(registry.expiringBefore(end.minusSeconds(2))).isEmpty();
    }

    private static Query query(String subject, String issuer, BigInteger serial) {
        return new Query(
                "", Optional.of(subject).filter(text -> !text.isEmpty()), Optional.of(issuer), Optional.of(serial));
    }

    private static Optional<Reason> reason(Instant at) {
        return REGISTRY.answer(verify(CCM), at) instanceof Invalid invalid
                ? Optional.of(invalid.reason())
                : Optional.empty();
    }

    private static Verify verify(X509Certificate certificate) {
        return new Verify("", Bytes.of(encoded(certificate)));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.offhook.torture.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.pki.device.Device;
import io.offhook.testpki.Identity;
import java.security.SignatureException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateParsingException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CertificateForgerTest {

    private static final PhoneManufacturer MANUFACTURER = new PhoneManufacturer();
    private static final Device DEVICE = PhoneManufacturer.device("8845", new SplittableRandom(1));
    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

    private final CertificateForger forger = new CertificateForger(MANUFACTURER);

    @Test
    void a_genuine_certificate_is_valid_and_signed_by_the_manufacturer() throws Exception {
        var genuine = MANUFACTURER.issue(DEVICE);

        genuine.certificate().checkValidity();
        genuine.certificate().verify(MANUFACTURER.anchor().getPublicKey());
        assertThat(subject(genuine)).contains("CN=" + DEVICE.commonName());
    }

    @Test
    void each_certificate_of_a_device_is_another_one() {
        assertThat(PhoneManufacturer.fingerprint(MANUFACTURER.issue(DEVICE).certificate()))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(
                        PhoneManufacturer.fingerprint(MANUFACTURER.issue(DEVICE).certificate()));
    }

    @Test
    void another_manufacturer_has_another_key() {
        assertThatThrownBy(() -> forger.ofAnotherManufacturer(DEVICE)
                        .certificate()
                        .verify(MANUFACTURER.anchor().getPublicKey()))
                .isInstanceOf(SignatureException.class);
    }

    @Test
    void an_expired_certificate_is_otherwise_genuine() throws Exception {
        var expired = forger.expired(DEVICE).certificate();

        expired.verify(MANUFACTURER.anchor().getPublicKey());
        assertThatThrownBy(expired::checkValidity).isInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void a_server_certificate_is_not_for_clients() throws Exception {
        assertThat(usages(forger.forServersOnly(DEVICE))).doesNotContain(CLIENT_AUTH);
        assertThat(usages(forger.huge(DEVICE))).contains(CLIENT_AUTH);
    }

    @Test
    void another_product_is_in_the_subject() {
        assertThat(subject(forger.ofAnotherProduct(DEVICE))).contains("PID:CP-6921 ");
    }

    @Test
    void a_huge_certificate_has_more_than_60_000_bytes() throws Exception {
        assertThat(forger.huge(DEVICE).certificate().getEncoded().length).isGreaterThan(60_000);
    }

    @Test
    void a_long_chain_has_4_more_authorities_and_each_signs_the_next() throws Exception {
        var chain = forger.withLongChain(DEVICE).chain();

        assertThat(chain).hasSizeGreaterThanOrEqualTo(5);
        for (var i = 0; i + 1 < chain.size(); i++) {
            chain.get(i).verify(chain.get(i + 1).getPublicKey());
        }
    }

    private static String subject(Identity identity) {
        return identity.certificate().getSubjectX500Principal().getName("RFC2253", Map.of("2.5.4.5", "serialNumber"));
    }

    private static List<String> usages(Identity identity) throws CertificateParsingException {
        return identity.certificate().getExtendedKeyUsage();
    }
}

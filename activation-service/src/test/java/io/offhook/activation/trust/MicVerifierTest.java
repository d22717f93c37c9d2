package io.offhook.activation.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.DeviceIdentity;
import io.offhook.phone.device.Device;
import io.offhook.phone.device.MacAddress;
import io.offhook.phone.device.PhoneModel;
import io.offhook.phone.manufacturer.ManufacturerCa;
import io.offhook.phone.manufacturer.MicRequest;
import io.offhook.phone.pki.KeyType;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicVerifierTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final ManufacturerCa DEMO = ManufacturerCa.create();
    private static final Device DEVICE = new Device(PhoneModel.parse("8861"), MacAddress.parse("2C3124C9F8E1"));

    @ParameterizedTest
    @CsvSource({"mic-8861,8861,2C3124C9F8E1", "mic-8851NR,8851NR,*", "mic-8845-ec,8845,*"})
    void a_manufacturers_certificate_names_model_and_mac(String file, String model, String mac) throws Exception {
        var verdict = MicVerifier.verify(List.of(read(file)), Set.of(anchor("mic-ca")), NOW);

        assertThat(verdict).isInstanceOfSatisfying(MicVerdict.Genuine.class, it -> {
            DeviceIdentity device = it.device();
            assertThat(device.model()).isEqualTo(model);
            assertThat(device.mac()).matches("[0-9A-F]{12}");
            assertThat(mac.equals("*") || device.mac().equals(mac)).isTrue();
            assertThat(device.certificateFingerprint()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void the_root_vouches_when_the_issuing_ca_is_presented_too() throws Exception {
        assertThat(MicVerifier.verify(List.of(read("mic-8861"), read("mic-ca")), Set.of(anchor("mic-root")), NOW))
                .isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void an_expired_certificate_is_called_expired() throws Exception {
        assertRejected(List.of(read("mic-8861-expired")), Set.of(anchor("mic-ca")), MicRejection.EXPIRED);
    }

    @Test
    void an_expired_certificate_of_a_stranger_is_called_a_strangers() throws Exception {
        assertRejected(List.of(read("mic-8861-expired")), demo(), MicRejection.UNTRUSTED_ISSUER);
    }

    @Test
    void without_an_anchor_nobody_is_genuine() throws Exception {
        assertRejected(List.of(read("mic-8861")), Set.of(), MicRejection.UNTRUSTED_ISSUER);
    }

    @Test
    void a_product_id_of_another_model_is_refused() {
        var mic = DEMO.issue(MicRequest.of(DEVICE, KeyType.EC).withProductId("CP-8845"));

        assertRejected(mic.chain(), demo(), MicRejection.PRODUCT_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({"CP-8861-K9=", "CP-8861-W-K9", "CP-8861-K9", "CP-8861"})
    void decorations_of_the_product_id_do_not_matter(String pid) {
        var mic = DEMO.issue(MicRequest.of(DEVICE, KeyType.EC).withProductId(pid));

        assertThat(MicVerifier.verify(mic.chain(), demo(), NOW)).isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void a_ca_is_no_phone() {
        assertRejected(List.of(DEMO.issuingCertificate()), demo(), MicRejection.NOT_FOR_CLIENTS);
    }

    @Test
    void a_chain_longer_than_any_manufacturers_is_refused() throws Exception {
        var leaf = read("mic-8861");

        assertRejected(List.of(leaf, leaf, leaf, leaf, leaf), Set.of(anchor("mic-ca")), MicRejection.CHAIN_TOO_LONG);
    }

    @Test
    void no_certificate_is_refused() {
        assertRejected(List.of(), demo(), MicRejection.NO_CERTIFICATE);
    }

    private static void assertRejected(List<X509Certificate> chain, Set<TrustAnchor> anchors, MicRejection reason) {
        assertThat(MicVerifier.verify(chain, anchors, NOW)).isEqualTo(new MicVerdict.Rejected(reason));
    }

    private static Set<TrustAnchor> demo() {
        return Set.of(new TrustAnchor(DEMO.issuingCertificate(), null));
    }

    private static TrustAnchor anchor(String file) throws IOException, CertificateException {
        return new TrustAnchor(read(file), null);
    }

    private static X509Certificate read(String file) throws IOException, CertificateException {
        try (var in = MicVerifierTest.class.getResourceAsStream("/mic/" + file + ".pem")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}

package io.offhook.activation.trust;

import static io.offhook.activation.trust.Made.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.DeviceIdentity;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MicVerifierTest {

    private static final ManufacturerCa DEMO = ManufacturerCa.create();
    private static final Device DEVICE = new Device(PhoneModel.parse("8861"), MacAddress.parse("2C3124C9F8E1"));

    @ParameterizedTest
    @CsvSource({"mic-8861,8861,2C3124C9F8E1", "mic-8851NR,8851NR,*", "mic-8845-ec,8845,*"})
    void a_manufacturers_certificate_names_model_and_mac(String file, String model, String mac) throws Exception {
        var verdict = Judge.trusting(read("mic-ca")).verdict(NOW, List.of(read(file)));

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
        assertThat(Judge.trusting(read("mic-root")).verdict(NOW, List.of(read("mic-8861"), read("mic-ca"))))
                .isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(Judge.trusting(read("mic-root")).verdict(NOW, List.of(read("mic-8861")))))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    @Test
    void a_root_that_is_presented_as_well_does_no_harm_and_the_order_does_not_matter() throws Exception {
        var chain = List.of(read("mic-8861"), read("mic-root"), read("mic-ca"));

        assertThat(Judge.trusting(read("mic-root")).verdict(NOW, chain)).isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void an_expired_certificate_is_called_expired() throws Exception {
        assertThat(reason(Judge.trusting(read("mic-ca")).verdict(NOW, List.of(read("mic-8861-expired")))))
                .isEqualTo(MicRejection.EXPIRED);
    }

    @Test
    void an_expired_certificate_is_accepted_where_the_policy_for_its_model_says_so() throws Exception {
        var judge = Judge.trusting(read("mic-ca"));
        var chain = List.of(read("mic-8861-expired"));

        assertThat(judge.acceptingExpired("8861"::equals).verdict(NOW, chain)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(judge.acceptingExpired("8845"::equals).verdict(NOW, chain)))
                .isEqualTo(MicRejection.EXPIRED);
    }

    @Test
    void an_expired_certificate_of_a_stranger_is_called_a_strangers() throws Exception {
        assertThat(reason(Judge.trusting(DEMO.issuingCertificate()).verdict(NOW, List.of(read("mic-8861-expired")))))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    @Test
    void without_an_anchor_nobody_is_genuine() throws Exception {
        assertThat(reason(Judge.trusting(new X509Certificate[0]).verdict(NOW, List.of(read("mic-8861")))))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CP-8861-K9=", "CP-8861-W-K9", "CP-8861-K9", "CP-8861"})
    void decorations_of_the_product_id_do_not_matter(String pid) {
        var mic = DEMO.issue(MicRequest.of(DEVICE, KeyType.EC).withProductId(pid));

        assertThat(Judge.trusting(DEMO.issuingCertificate()).verdict(java.time.Instant.now(), mic.chain()))
                .isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void no_certificate_is_refused() {
        assertThat(Judge.trusting(DEMO.issuingCertificate()).verdict())
                .isEqualTo(new MicVerdict.Rejected(MicRejection.NO_CERTIFICATE));
    }

    static MicRejection reason(MicVerdict verdict) {
        return ((MicVerdict.Rejected) verdict).reason();
    }

    private static X509Certificate read(String file) throws IOException, CertificateException {
        try (var in = MicVerifierTest.class.getResourceAsStream("/mic/" + file + ".pem")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}

package io.offhook.pki.mic;

import static io.offhook.pki.mic.Trust.NOW;
import static io.offhook.pki.mic.Trust.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.x509.CertificateFile;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
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
    void a_manufacturers_certificate_names_model_and_mac(String file, String model, String mac) {
        var verdict = Trust.in(read("mic-ca")).verdict(NOW, List.of(read(file)));

        assertThat(verdict).isInstanceOfSatisfying(MicVerdict.Genuine.class, it -> {
            assertThat(it.device().model()).hasToString(model);
            assertThat(mac.equals("*") || it.device().mac().digits().equals(mac))
                    .isTrue();
            assertThat(it.certificate()).isEqualTo(read(file));
        });
    }

    @Test
    void the_root_vouches_when_the_issuing_ca_is_presented_too() {
        assertThat(Trust.in(read("mic-root")).verdict(NOW, List.of(read("mic-8861"), read("mic-ca"))))
                .isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(Trust.in(read("mic-root")).verdict(NOW, List.of(read("mic-8861")))))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    @Test
    void a_root_that_is_presented_as_well_does_no_harm_and_the_order_does_not_matter() {
        var chain = List.of(read("mic-8861"), read("mic-root"), read("mic-ca"));

        assertThat(Trust.in(read("mic-root")).verdict(NOW, chain)).isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void an_expired_certificate_is_called_expired() {
        assertThat(reason(Trust.in(read("mic-ca")).verdict(NOW, List.of(read("mic-8861-expired")))))
                .isEqualTo(MicRejection.EXPIRED);
    }

    @Test
    void an_expired_certificate_is_accepted_where_the_policy_for_its_model_says_so() {
        var trust = Trust.in(read("mic-ca"));
        var chain = List.of(read("mic-8861-expired"));

        assertThat(trust.acceptingExpired(model -> model.name().equals("8861")).verdict(NOW, chain))
                .isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(trust.acceptingExpired(model -> model.name().equals("8845"))
                        .verdict(NOW, chain)))
                .isEqualTo(MicRejection.EXPIRED);
    }

    @Test
    void an_expired_certificate_of_a_stranger_is_called_a_strangers() {
        assertThat(reason(Trust.in(DEMO.issuingCertificate()).verdict(NOW, List.of(read("mic-8861-expired")))))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    @Test
    void without_an_anchor_nobody_is_genuine() {
        assertThat(reason(Trust.in(new X509Certificate[0]).verdict(NOW, List.of(read("mic-8861")))))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CP-8861-K9=", "CP-8861-W-K9", "CP-8861-K9", "CP-8861"})
    void decorations_of_the_product_id_do_not_matter(String pid) {
        var mic = DEMO.issue(MicRequest.of(DEVICE, KeyType.EC).withProductId(pid));

        assertThat(Trust.in(DEMO.issuingCertificate()).verdict(java.time.Instant.now(), mic.chain()))
                .isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void no_certificate_is_refused() {
        assertThat(Trust.in(DEMO.issuingCertificate()).verdict())
                .isEqualTo(new MicVerdict.Rejected(MicRejection.NO_CERTIFICATE));
    }

    private static X509Certificate read(String file) {
        return CertificateFile.read(file);
    }
}

package io.offhook.pki.x509;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.offhook.pki.x509.UnreadableFile.Fault;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Keys;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;

class CertificateBundleTest {

    private static final String ROOT = Pem.of(CertificateFile.read("mic-root"));
    private static final String CA = Pem.of(CertificateFile.read("mic-ca"));

    @Test
    void a_bundle_has_many_certificates_with_any_text_between_them() {
        var bundle = "\uFEFFManufacturing roots, 2026\r\n" + ROOT.replace("\n", "\r\n")
                + "\n\n# issuing CA\n0.5 <xml/>\n" + CA;

        assertThat(CertificateBundle.read(bundle.getBytes(UTF_8)))
                .containsExactly(CertificateFile.read("mic-root"), CertificateFile.read("mic-ca"));
    }

    @Test
    void a_byte_order_mark_right_before_the_first_block_does_no_harm() {
        assertThat(CertificateBundle.read(("\uFEFF" + ROOT).getBytes(UTF_8))).hasSize(1);
    }

    @Test
    void a_single_der_certificate_is_read() throws Exception {
        var root = CertificateFile.read("mic-root");

        assertThat(CertificateBundle.read(root.getEncoded())).containsExactly(root);
    }

    @Test
    void pkcs7_is_read_as_pem_and_as_der() throws Exception {
        var certificates = List.of(CertificateFile.read("mic-root"), CertificateFile.read("mic-ca"));
        var generator = new CMSSignedDataGenerator();
        generator.addCertificates(new JcaCertStore(certificates));
        var container = generator.generate(new CMSAbsentContent());

        assertThat(CertificateBundle.read(container.getEncoded())).containsExactlyInAnyOrderElementsOf(certificates);
        assertThat(CertificateBundle.read(
                        Pem.block("PKCS7", container.getEncoded()).getBytes(UTF_8)))
                .containsExactlyInAnyOrderElementsOf(certificates);
    }

    @Test
    void a_private_key_anywhere_refuses_the_file_and_is_not_quoted() {
        var key = Pem.block("PRIVATE KEY", Keys.ec().getPrivate().getEncoded());

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> CertificateBundle.read((ROOT + key).getBytes(UTF_8)))
                .satisfies(refused -> {
                    assertThat(refused.fault()).isEqualTo(Fault.PRIVATE_KEY);
                    assertThat(refused.detail())
                            .doesNotContain(key.lines().toList().get(1));
                });
    }

    @Test
    void a_damaged_private_key_is_still_a_private_key() {
        assertFault(Fault.PRIVATE_KEY, ROOT + "-----BEGIN ENCRYPTED PRIVATE KEY-----\n%%%\n");
    }

    @Test
    void a_file_without_certificates_says_what_one_looks_like() {
        assertFault(Fault.NO_CERTIFICATE, "");
        assertFault(Fault.NO_CERTIFICATE, "hello");
    }

    @Test
    void the_damaged_block_is_named() {
        var broken = CA.replaceFirst("MII", "%II");

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> CertificateBundle.read((ROOT + broken).getBytes(UTF_8)))
                .withMessageStartingWith("Block 2 of the file");
        assertFault(Fault.MALFORMED_BUNDLE, ROOT.substring(0, 400));
        assertFault(Fault.MALFORMED_BUNDLE, "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n");
        assertFault(Fault.MALFORMED_BUNDLE, "0 is where DER begins");
    }

    @Test
    void another_kind_of_block_is_refused_by_its_name() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> CertificateBundle.read(
                        ROOT.replace("CERTIFICATE", "X509 CRL").getBytes(UTF_8)))
                .withMessageContaining("X509 CRL");
    }

    @Test
    void size_and_number_are_bounded() {
        assertFault(Fault.BUNDLE_TOO_LARGE, "x".repeat(CertificateBundle.MAX_BYTES + 1));
        assertFault(
                Fault.BUNDLE_TOO_LARGE,
                Pem.of(CertificateMaker.ca("Small").selfSigned().certificate())
                        .repeat(CertificateBundle.MAX_CERTIFICATES + 1));
    }

    private static void assertFault(Fault fault, String file) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> CertificateBundle.read(file.getBytes(UTF_8)))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(fault));
    }
}

package io.offhook.pki.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.offhook.testpki.CertificateMaker;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificatesTest {

    private final X509Certificate certificate = CertificateFile.read("mic-ca");
    private final byte[] der = Certificates.der(certificate);

    @Test
    void der_and_base64_of_a_certificate_give_it_back() throws Exception {
        assertThat(Certificates.parse(der)).isEqualTo(certificate);
        assertThat(Certificates.stored(Certificates.base64(certificate))).isEqualTo(certificate);
    }

    @Test
    void what_is_not_the_der_of_exactly_one_certificate_is_not_parsed() {
        assertNotParsed(new byte[0]);
        assertNotParsed(Arrays.copyOf(der, der.length - 1));
        assertNotParsed(Arrays.copyOf(der, der.length + 1));
        assertNotParsed(Pem.of(certificate).getBytes(StandardCharsets.US_ASCII));
        assertThatIllegalArgumentException().isThrownBy(() -> Certificates.stored(new byte[] {1}));
    }

    @Test
    void a_fingerprint_is_sha_256_in_lower_case_hex() {
        // printf abc | sha256sum
        assertThat(Fingerprint.sha256("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Fingerprint.of(certificate)).isEqualTo(Fingerprint.sha256(der));
        assertThat(Fingerprint.of(List.of(certificate))).isEqualTo(Fingerprint.of(certificate));
        assertThat(Fingerprint.of(List.of(certificate, certificate))).isNotEqualTo(Fingerprint.of(certificate));
    }

    @Test
    void pem_has_lines_of_64_characters_between_begin_and_end() {
        var lines = Pem.of(certificate).lines().toList();

        assertThat(lines.getFirst()).isEqualTo("-----BEGIN CERTIFICATE-----");
        assertThat(lines.get(1)).hasSize(64);
        assertThat(lines.getLast()).isEqualTo("-----END CERTIFICATE-----");
    }

    @Test
    void blocks_are_found_between_any_text_and_a_damaged_one_is_counted() throws Exception {
        var text = "\uFEFF" + Pem.of(certificate) + "> " + Pem.block("X509 CRL", new byte[] {1, 2});

        assertThat(Pem.blocks(text)).extracting(Pem.Block::label).containsExactly("CERTIFICATE", "X509 CRL");
        assertThatExceptionOfType(Pem.MalformedBlock.class)
                .isThrownBy(() -> Pem.blocks(text + "-----BEGIN CERTIFICATE-----\nAAAA\n"))
                .satisfies(damaged -> assertThat(damaged.number()).isEqualTo(3));
    }

    @Test
    void a_subject_above_a_block_cannot_begin_a_block_of_its_own() throws Exception {
        var hostile =
                CertificateMaker.named("CN=a\n-----BEGIN PRIVATE KEY-----").selfSigned();

        var text = Pem.withSubject(hostile.certificate());

        assertThat(text.lines()).doesNotContain("-----BEGIN PRIVATE KEY-----");
        assertThat(text).startsWith("# ").contains("?-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void key_usages_have_the_names_of_rfc_5280() {
        assertThat(KeyUsages.of(certificate)).containsExactly("keyCertSign", "cRLSign");
        assertThat(KeyUsages.of(CertificateMaker.ca("CA").selfSigned().certificate()))
                .isEmpty();
    }

    private static void assertNotParsed(byte[] bytes) {
        assertThatExceptionOfType(CertificateException.class).isThrownBy(() -> Certificates.parse(bytes));
    }
}

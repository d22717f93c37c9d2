package io.offhook.pki.revocation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.offhook.pki.x509.CertificateFile;
import io.offhook.pki.x509.Pem;
import io.offhook.pki.x509.UnreadableFile;
import io.offhook.pki.x509.UnreadableFile.Fault;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.RevocationListMaker;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevocationListFileTest {

    private final Identity issuer = CertificateMaker.ca("Issuer").selfSigned();
    private final X509CRL list = new RevocationListMaker(issuer, Instant.parse("2026-11-01T00:00:00Z"))
            .revoking(1)
            .sign();

    @Test
    void a_pem_file_has_a_list_and_perhaps_certificates() throws Exception {
        var file = read(pem() + "\nits issuer\n" + Pem.of(issuer.certificate()));

        assertThat(file.list()).isEqualTo(list);
        assertThat(file.certificates()).containsExactly(issuer.certificate());
    }

    @Test
    void a_der_file_has_a_list() throws Exception {
        assertThat(RevocationListFile.read(list.getEncoded()).list()).isEqualTo(list);
    }

    @Test
    void two_lists_no_list_a_cut_one_and_more_behind_it_are_malformed() throws Exception {
        var der = list.getEncoded();

        assertFault(Fault.MALFORMED_REVOCATION_LIST, (pem() + pem()).getBytes(UTF_8));
        assertFault(
                Fault.MALFORMED_REVOCATION_LIST, Pem.of(issuer.certificate()).getBytes(UTF_8));
        assertFault(Fault.MALFORMED_REVOCATION_LIST, Arrays.copyOf(der, der.length - 1));
        assertFault(Fault.MALFORMED_REVOCATION_LIST, Arrays.copyOf(der, der.length + 1));
        assertFault(Fault.MALFORMED_REVOCATION_LIST, new byte[0]);
        assertFault(
                Fault.MALFORMED_REVOCATION_LIST,
                pem().substring(0, pem().length() - 40).getBytes(UTF_8));
    }

    @Test
    void another_kind_of_block_and_too_many_certificates_are_malformed() throws Exception {
        assertFault(
                Fault.MALFORMED_REVOCATION_LIST, (pem() + Pem.block("PRIVATE KEY", new byte[] {1})).getBytes(UTF_8));
        assertFault(
                Fault.MALFORMED_REVOCATION_LIST,
                (pem() + Pem.of(issuer.certificate()).repeat(RevocationListFile.MAX_CERTIFICATES + 1)).getBytes(UTF_8));
    }

    @Test
    void size_is_bounded() {
        assertFault(Fault.REVOCATION_LIST_TOO_LARGE, new byte[RevocationListFile.MAX_BYTES + 1]);
    }

    @Test
    void a_ca_that_is_sent_along_counts_if_it_leads_to_an_anchor_and_a_device_never_does() {
        var root = CertificateFile.read("mic-root");
        var ca = CertificateFile.read("mic-ca");
        var device = CertificateFile.read("mic-8861");

        assertThat(RevocationListIssuers.of(List.of(root), List.of(device, ca))).containsExactly(root, ca);
        assertThat(RevocationListIssuers.of(List.of(), List.of(ca, root))).isEmpty();
    }

    private static RevocationListFile read(String pem) {
        return RevocationListFile.read(pem.getBytes(UTF_8));
    }

    private static void assertFault(Fault fault, byte[] file) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> RevocationListFile.read(file))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    private String pem() throws Exception {
        return Pem.block("X509 CRL", list.getEncoded());
    }
}

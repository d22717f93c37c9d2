package io.offhook.stack.pki;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.testpki.PemFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateParsingException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackCertificatesTest {

    @TempDir
    Path directory;

    @Test
    void every_certificate_has_a_key_that_its_owner_alone_reads() throws IOException {
        new StackCertificates(directory).ensure();

        for (var each : StackCertificate.values()) {
            assertThat(PemFile.readPrivateKey(each.key(directory)).getAlgorithm())
                    .isEqualTo(certificateKey(each));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each.key(directory))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void phones_verify_signatures_of_2048_bits_and_meet_an_elliptic_curve_on_their_server() throws IOException {
        new StackCertificates(directory).ensure();

        var sast = PemFile.readCertificates(StackCertificate.SAST.certificate(directory));
        assertThat(sast)
                .singleElement()
                .satisfies(it -> assertThat(
                                ((RSAPublicKey) it.getPublicKey()).getModulus().bitLength())
                        .isEqualTo(2048));
        assertThat(certificateKey(StackCertificate.TFTP_EC)).isEqualTo("EC");
    }

    @Test
    void servers_go_by_the_names_of_this_machine() throws IOException, CertificateParsingException {
        new StackCertificates(directory).ensure();

        assertThat(PemFile.readCertificates(StackCertificate.TFTP_EC.certificate(directory))
                        .getFirst()
                        .getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(List.of(2, "localhost"), List.of(7, "127.0.0.1"));
    }

    @Test
    void what_is_there_stays() throws IOException {
        new StackCertificates(directory).ensure();
        var before = contents();

        new StackCertificates(directory).ensure();

        assertThat(contents()).isEqualTo(before);
    }

    private String certificateKey(StackCertificate which) throws IOException {
        return PemFile.readCertificates(which.certificate(directory))
                .getFirst()
                .getPublicKey()
                .getAlgorithm();
    }

    private List<String> contents() {
        return Arrays.stream(StackCertificate.values())
                .map(each -> {
                    try {
                        return Files.readString(each.certificate(directory));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }
}

package io.offhook.testpki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCertificateTest {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    @TempDir
    Path directory;

    @Test
    void it_names_every_host_by_its_kind() throws Exception {
        var certificate = ServerCertificate.selfSigned(List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"))
                .certificate();
        assertThat(certificate.getSubjectAlternativeNames())
                .contains(List.of(DNS_NAME, "localhost"), List.of(IP_ADDRESS, "127.0.0.1"))
                .contains(List.of(IP_ADDRESS, "0:0:0:0:0:0:0:1"));
        certificate.verify(certificate.getPublicKey());
    }

    @Test
    void key_and_certificate_survive_their_files() throws Exception {
        var made = ServerCertificate.selfSigned(List.of("localhost"));
        PemFile.writePrivateKey(directory.resolve("server.key.pem"), made.privateKey());
        PemFile.writeCertificates(directory.resolve("server.crt.pem"), made.chain());
        assertThat(PemFile.readPrivateKey(directory.resolve("server.key.pem"))).isEqualTo(made.privateKey());
        assertThat(PemFile.readCertificates(directory.resolve("server.crt.pem")))
                .isEqualTo(made.chain());
    }

    @Test
    void a_file_without_what_was_asked_for_says_so() throws Exception {
        var file = Files.writeString(directory.resolve("note.txt"), "no PEM here");
        assertThatThrownBy(() -> PemFile.readCertificates(file))
                .hasMessageContaining("note.txt holds no PEM certificate");
        assertThatThrownBy(() -> PemFile.readPrivateKey(file)).hasMessageContaining("PEM private key");
    }

    @Test
    void an_identity_prints_its_subject_and_no_key() {
        assertThat(ServerCertificate.selfSigned(List.of("localhost"))).hasToString("CN=localhost,O=Offhook");
    }
}

package io.offhook.stack.pki;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.stack.home.StackLayout;
import io.offhook.testpki.PemFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyMaterialTest {

    @TempDir
    Path root;

    @Test
    void activation_gets_two_different_keys_of_32_bytes() throws IOException {
        var home = made();

        var fingerprint = Files.readString(home.activationKeys().resolve("fingerprint/1"));
        var sealing = Files.readString(home.activationKeys().resolve("sealing/1"));

        assertThat(Base64.getDecoder().decode(fingerprint)).hasSize(32);
        assertThat(Base64.getDecoder().decode(sealing)).hasSize(32);
        assertThat(fingerprint).isNotEqualTo(sealing);
    }

    @Test
    void phones_find_a_certificate_for_this_machine() throws IOException, CertificateParsingException {
        var certificate =
                PemFile.readCertificates(made().phoneSideCertificate()).getFirst();

        assertThat(certificate.getPublicKey().getAlgorithm()).isEqualTo("EC");
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(List.of(2, "localhost"), List.of(7, "127.0.0.1"));
    }

    @Test
    void the_manufacturer_is_imported_with_its_root() {
        assertThat(new KeyMaterial(made()).manufacturerBundle())
                .containsPattern("(?s)BEGIN CERTIFICATE.*BEGIN CERTIFICATE")
                .doesNotContain("PRIVATE KEY");
    }

    @Test
    void what_is_there_stays() throws IOException {
        var home = made();
        var before = contents(home);

        new KeyMaterial(home).ensure();

        assertThat(contents(home)).isEqualTo(before);
    }

    private StackLayout made() {
        var home = StackLayout.in(root);
        new KeyMaterial(home).ensure();
        return home;
    }

    private static List<String> contents(StackLayout home) throws IOException {
        return List.of(
                Files.readString(home.activationKeys().resolve("fingerprint/1")),
                Files.readString(home.phoneSideCertificate()),
                Files.readString(home.phoneSideKey()),
                Files.readString(home.manufacturer().resolve("ca.crt.pem")));
    }
}

package io.offhook.provisioning.files.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.signing.SignerSettings;
import io.offhook.pki.signing.UnusableSigner;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.Keys;
import io.offhook.testpki.SignerCertificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredSignerTest {

    /** Bytes before the key, for RSA of 2048 bits. */
    private static final int PKCS8_HEADER = 26;

    @TempDir
    Path directory;

    @Test
    void a_certificate_and_its_key_sign() throws Exception {
        var tftp = SignerCertificate.rsa("TFTP");
        tftp.write(directory, "tftp");

        var signer = ConfiguredSigner.open(files("tftp", "tftp"));

        assertThat(signer.certificate()).isEqualTo(tftp.certificate());
        assertThat(signer.sign(HashAlgorithm.SHA1, new byte[3])).hasSize(256);
    }

    @Test
    void a_key_of_somebody_else_an_ec_key_and_no_key_at_all_stop_the_start_and_are_not_told() throws Exception {
        var key = SignerCertificate.rsa("Other");
        SignerCertificate.rsa("TFTP").write(directory, "tftp");
        key.write(directory, "other");
        SignerCertificate.ec("EC").write(directory, "ec");
        Files.writeString(
                Identity.keyFile(directory, "none"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        for (var wrong : new String[] {"other", "ec", "none"}) {
            assertThatThrownBy(() -> ConfiguredSigner.open(files("tftp", wrong)))
                    .isInstanceOf(UnusableSigner.class)
                    .hasMessageContaining("offhook.files.signer")
                    .hasMessageNotContaining("BEGIN");
        }
        assertThatThrownBy(() -> ConfiguredSigner.open(files("ec", "ec"))).isInstanceOf(UnusableSigner.class);
    }

    @Test
    void a_key_as_openssl_wrote_it_before_is_read_too() throws Exception {
        var tftp = SignerCertificate.rsa("TFTP");
        tftp.write(directory, "tftp");
        var pkcs8 = tftp.privateKey().getEncoded();
        var pkcs1 = Arrays.copyOfRange(pkcs8, PKCS8_HEADER, pkcs8.length);
        Files.writeString(
                Identity.keyFile(directory, "old"),
                "-----BEGIN RSA PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pkcs1)
                        + "\n-----END RSA PRIVATE KEY-----\n");

        var signer = ConfiguredSigner.open(files("tftp", "old"));

        assertThat(signer.sign(HashAlgorithm.SHA1, new byte[3])).hasSize(256);
    }

    @Test
    void a_key_that_is_too_long_for_phones_stops_the_start() throws Exception {
        CertificateMaker.named("CN=Long").selfSigned(Keys.rsa(3072)).write(directory, "long");

        assertThatThrownBy(() -> ConfiguredSigner.open(files("long", "long")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("up to 2048 bits");
    }

    private SignerSettings files(String certificate, String key) {
        return new SignerSettings() {
            @Override
            public Optional<Path> certificate() {
                return Optional.of(Identity.certificateFile(directory, certificate));
            }

            @Override
            public Optional<Path> key() {
                return Optional.of(Identity.keyFile(directory, key));
            }

            @Override
            public Optional<Token> pkcs11() {
                return Optional.empty();
            }
        };
    }
}

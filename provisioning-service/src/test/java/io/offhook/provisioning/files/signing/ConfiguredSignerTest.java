package io.offhook.provisioning.files.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.signing.SignerSettings;
import io.offhook.pki.signing.UnusableSigner;
import io.offhook.provisioning.keys.SelfSigned;
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
        var tftp = SelfSigned.rsa("CN=TFTP");
        SelfSigned.write(tftp, directory, "tftp");

        var signer = ConfiguredSigner.open(files("tftp", "tftp"));

        assertThat(signer.certificate()).isEqualTo(tftp.certificate());
        assertThat(signer.sign(HashAlgorithm.SHA1, new byte[3])).hasSize(256);
    }

    @Test
    void a_key_of_somebody_else_an_ec_key_and_no_key_at_all_stop_the_start_and_are_not_told() throws Exception {
        var key = SelfSigned.rsa("CN=Other");
        SelfSigned.write(SelfSigned.rsa("CN=TFTP"), directory, "tftp");
        SelfSigned.write(key, directory, "other");
        SelfSigned.write(SelfSigned.ec("CN=EC"), directory, "ec");
        Files.writeString(
                SelfSigned.key(directory, "none"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

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
        var tftp = SelfSigned.rsa("CN=TFTP");
        SelfSigned.write(tftp, directory, "tftp");
        var pkcs8 = tftp.privateKey().getEncoded();
        var pkcs1 = Arrays.copyOfRange(pkcs8, PKCS8_HEADER, pkcs8.length);
        Files.writeString(
                SelfSigned.key(directory, "old"),
                "-----BEGIN RSA PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pkcs1)
                        + "\n-----END RSA PRIVATE KEY-----\n");

        var signer = ConfiguredSigner.open(files("tftp", "old"));

        assertThat(signer.sign(HashAlgorithm.SHA1, new byte[3])).hasSize(256);
    }

    @Test
    void a_key_that_is_too_long_for_phones_stops_the_start() throws Exception {
        SelfSigned.write(SelfSigned.rsa("CN=Long", 3072), directory, "long");

        assertThatThrownBy(() -> ConfiguredSigner.open(files("long", "long")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("up to 2048 bits");
    }

    private SignerSettings files(String certificate, String key) {
        return new SignerSettings() {
            @Override
            public Optional<Path> certificate() {
                return Optional.of(SelfSigned.certificate(directory, certificate));
            }

            @Override
            public Optional<Path> key() {
                return Optional.of(SelfSigned.key(directory, key));
            }

            @Override
            public Optional<Token> pkcs11() {
                return Optional.empty();
            }
        };
    }
}

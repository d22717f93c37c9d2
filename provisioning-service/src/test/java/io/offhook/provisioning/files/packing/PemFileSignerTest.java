package io.offhook.provisioning.files.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.provisioning.files.FilesSettings.KeyPairFiles;
import io.offhook.provisioning.keys.Identity;
import io.offhook.trust.HashAlgorithm;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PemFileSignerTest {

    @TempDir
    Path directory;

    @Test
    void a_certificate_and_its_key_sign() throws Exception {
        var tftp = Identity.rsa("CN=TFTP");
        tftp.write(directory, "tftp");

        var signer = PemFileSigner.read(files("tftp", "tftp"));

        assertThat(signer.certificate()).isEqualTo(tftp.certificate());
        assertThat(signer.sign(HashAlgorithm.SHA1, new byte[3])).hasSize(256);
    }

    @Test
    void a_key_of_somebody_else_an_ec_key_and_no_key_at_all_stop_the_start_and_are_not_told() throws Exception {
        var key = Identity.rsa("CN=Other");
        Identity.rsa("CN=TFTP").write(directory, "tftp");
        key.write(directory, "other");
        Identity.ec("CN=EC").write(directory, "ec");
        Files.writeString(
                Identity.key(directory, "none"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        for (var wrong : new String[] {"other", "ec", "none"}) {
            assertThatThrownBy(() -> PemFileSigner.read(files("tftp", wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("offhook.files.signer")
                    .hasMessageNotContaining("BEGIN");
        }
        assertThatThrownBy(() -> PemFileSigner.read(files("ec", "ec"))).isInstanceOf(IllegalArgumentException.class);
    }

    private KeyPairFiles files(String certificate, String key) {
        return new KeyPairFiles() {
            @Override
            public Path certificate() {
                return Identity.certificate(directory, certificate);
            }

            @Override
            public Path key() {
                return Identity.key(directory, key);
            }
        };
    }
}

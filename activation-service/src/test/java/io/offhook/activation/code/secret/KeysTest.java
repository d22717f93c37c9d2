package io.offhook.activation.code.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.activation.code.CodeDigits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final UUID CODE = new UUID(0, 1);
    private static final byte[] IV = new byte[12];

    @TempDir
    Path directory;

    private final Random random = new Random(1);
    private final CodeDigits digits = CodeDigits.generate(random::nextInt);

    @Test
    void encrypted_digits_are_decrypted() throws IOException {
        var keys = keys("2026-01");

        assertThat(keys.open(CODE, keys.seal(CODE, digits, IV)).expose()).isEqualTo(digits.expose());
    }

    @Test
    void encrypted_digits_are_not_decrypted_for_another_code() throws IOException {
        var keys = keys("2026-01");
        var sealed = keys.seal(CODE, digits, IV);

        assertThatThrownBy(() -> keys.open(new UUID(0, 2), sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(digits.expose());
    }

    @Test
    void the_greatest_key_is_used_and_older_ones_still_read() throws IOException {
        var before = keys("2026-01");
        var sealed = before.seal(CODE, digits, IV);
        var fingerprint = before.fingerprint(digits);

        var after = keys("2026-02");

        assertThat(after.fingerprint(digits).keyId()).isEqualTo("2026-02");
        assertThat(after.fingerprints(digits)).extracting(CodeFingerprint::hex).contains(fingerprint.hex());
        assertThat(after.open(CODE, sealed).expose()).isEqualTo(digits.expose());
    }

    @Test
    void a_directory_without_keys_is_refused() {
        assertThatThrownBy(() -> KeyDirectory.read(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no keys");
    }

    @Test
    void a_short_key_is_refused_with_its_file() throws IOException {
        keys("2026-01");
        Files.writeString(directory.resolve("sealing/2026-02"), "c2hvcnQ=");

        assertThatThrownBy(() -> KeyDirectory.read(directory))
                .hasMessageContaining("2026-02")
                .hasMessageContaining("5 bytes");
    }

    private Keys keys(String newKeyId) throws IOException {
        for (var kind : new String[] {"fingerprint", "sealing"}) {
            var key = new byte[32];
            random.nextBytes(key);
            Files.createDirectories(directory.resolve(kind));
            Files.writeString(
                    directory.resolve(kind).resolve(newKeyId),
                    Base64.getEncoder().encodeToString(key));
        }
        return KeyDirectory.read(directory);
    }
}

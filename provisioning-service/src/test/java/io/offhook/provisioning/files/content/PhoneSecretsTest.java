package io.offhook.provisioning.files.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PhoneSecretsTest {

    private static final UUID PHONE = new UUID(1, 1);
    private static final UUID CODE = new UUID(2, 2);

    private final PhoneSecrets secrets = secrets(1, PHONE, CODE);

    @Test
    void they_are_the_same_wherever_they_are_derived() {
        assertThat(secrets.ofLine(1)).isEqualTo(secrets(1, PHONE, CODE).ofLine(1));
    }

    @Test
    void every_phone_device_line_purpose_and_key_has_others() {
        assertThat(Stream.of(
                        secrets.ofLine(1),
                        secrets.ofLine(2),
                        secrets.ofSettings(),
                        secrets.ofSsh(),
                        secrets(2, PHONE, CODE).ofLine(1),
                        secrets(1, CODE, PHONE).ofLine(1),
                        secrets(1, PHONE, new UUID(2, 3)).ofLine(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void phones_and_fingers_take_them() {
        assertThat(IntStream.range(0, 1_000).mapToObj(secrets::ofLine))
                .allMatch(it -> it.matches("[a-km-np-z2-9]{26}"));
    }

    @Test
    void they_print_nothing() {
        assertThat(secrets.toString()).doesNotContain(secrets.ofLine(1));
    }

    private static PhoneSecrets secrets(int key, UUID phone, UUID code) {
        var bytes = new byte[32];
        bytes[0] = (byte) key;
        return new PhoneSecrets(new SecretKeySpec(bytes, "HmacSHA256"), phone, code);
    }
}

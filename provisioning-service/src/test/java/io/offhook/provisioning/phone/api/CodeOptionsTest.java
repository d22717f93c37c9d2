package io.offhook.provisioning.phone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.phone.PhoneCommand.RequireActivationCode;
import io.offhook.provisioning.value.CodeLife;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeOptionsTest {

    @Test
    void options_become_the_command() {
        assertThat(new CodeOptions("PT72H", true).parse())
                .isEqualTo(
                        new RequireActivationCode(Optional.of(new CodeLife(Duration.ofHours(72))), Optional.of(true)));
    }

    @Test
    void no_options_leave_everything_to_the_settings() {
        assertThat(CodeOptions.DEFAULTS.parse())
                .isEqualTo(new RequireActivationCode(Optional.empty(), Optional.empty()));
    }
}

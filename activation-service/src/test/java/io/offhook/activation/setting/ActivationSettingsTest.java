package io.offhook.activation.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivationSettingsTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void a_model_has_a_life_of_its_own_or_that_of_all() {
        var settings = new ActivationSettings(
                general(false),
                Map.of(
                        "8845", new ModelSetting(Optional.of(HOUR), false),
                        "8861", new ModelSetting(Optional.empty(), true)));

        assertThat(settings.codeLife("8845")).isEqualTo(HOUR);
        assertThat(settings.codeLife("8861")).isEqualTo(WEEK);
        assertThat(settings.codeLife("7811")).isEqualTo(WEEK);
    }

    @Test
    void an_expired_certificate_counts_for_the_models_that_say_so_alone() {
        var settings = new ActivationSettings(general(false), Map.of("8861", new ModelSetting(Optional.empty(), true)));

        assertThat(settings.acceptsExpiredMic("8861")).isTrue();
        assertThat(settings.acceptsExpiredMic("8845")).isFalse();
    }

    @Test
    void the_domain_is_hidden_while_mra_is_off() {
        assertThat(new ActivationSettings(general(false), Map.of()).mraDomain()).isEmpty();
        assertThat(new ActivationSettings(general(true), Map.of()).mraDomain()).contains("mra.example.com");
    }

    private static GeneralSetting general(boolean mra) {
        return new GeneralSetting(
                WEEK,
                Duration.ofDays(1),
                mra,
                Optional.of("mra.example.com"),
                CopiedKeyPolicy.ALARM,
                true,
                ExpectedDevicePolicy.OFF);
    }
}

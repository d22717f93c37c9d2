package io.offhook.selfcare.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.selfcare.mail.ReminderSteps.Window;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderStepsTest {

    @Test
    void without_steps_nobody_is_reminded() {
        assertThat(ReminderSteps.of(List.of()).windows()).isEmpty();
    }

    @Test
    void each_step_reminds_of_the_codes_that_no_later_step_does() {
        assertThat(ReminderSteps.of(List.of(Duration.ofHours(48), Duration.ofHours(4), Duration.ofHours(4)))
                        .windows())
                .containsExactly(
                        new Window(Duration.ofHours(4), Duration.ZERO),
                        new Window(Duration.ofHours(48), Duration.ofHours(4)));
    }

    @Test
    void a_step_after_the_end_is_refused() {
        assertThatThrownBy(() -> ReminderSteps.of(List.of(Duration.ofHours(-1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReminderSteps.of(List.of(Duration.ZERO))).isInstanceOf(IllegalArgumentException.class);
    }
}

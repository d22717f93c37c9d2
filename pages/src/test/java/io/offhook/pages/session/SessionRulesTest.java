package io.offhook.pages.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.pages.session.SessionRules.LiveSessions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void a_session_is_live_if_it_started_within_its_lifetime_and_was_used_within_its_idle_time() {
        assertThat(new SessionRules(Duration.ofMinutes(30), Duration.ofHours(12)).at(NOON))
                .isEqualTo(
                        new LiveSessions(Instant.parse("2026-11-27T00:00:00Z"), Instant.parse("2026-11-27T11:30:00Z")));
    }

    @Test
    void a_session_that_lasts_no_time_is_a_mistake_of_the_configuration() {
        assertThatThrownBy(() -> new SessionRules(Duration.ZERO, Duration.ofHours(12)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SessionRules(Duration.ofMinutes(30), Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

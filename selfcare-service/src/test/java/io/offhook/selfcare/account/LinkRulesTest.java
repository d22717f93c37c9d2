package io.offhook.selfcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final LinkRules RULES = new LinkRules(Duration.ofDays(7), Duration.ofHours(1));

    @Test
    void an_invitation_lasts_longer_than_a_link_for_a_forgotten_password() {
        assertThat(RULES.expiry(LinkPurpose.INVITATION, NOW)).isEqualTo("2026-12-06T12:00:00Z");
        assertThat(RULES.expiry(LinkPurpose.FORGOTTEN, NOW)).isEqualTo("2026-11-29T13:00:00Z");
    }

    @Test
    void a_password_may_be_forgotten_three_times_a_day() {
        assertThat(RULES.maySayForgotten(2)).isTrue();
        assertThat(RULES.maySayForgotten(3)).isFalse();
        assertThat(RULES.countedSince(NOW)).isEqualTo("2026-11-28T12:00:00Z");
    }

    @Test
    void a_link_that_never_works_is_a_mistake_of_the_configuration() {
        assertThatThrownBy(() -> new LinkRules(Duration.ZERO, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

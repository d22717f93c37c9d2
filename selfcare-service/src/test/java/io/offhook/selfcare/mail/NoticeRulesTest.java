package io.offhook.selfcare.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.selfcare.mail.NoticeRules.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeRulesTest {

    private static final UUID PHONE = UUID.randomUUID();
    private static final UUID CODE = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant NOW = AT.plusSeconds(1);
    private static final Effect STOP = new Effect.StopCarrying(CODE);
    private static final String DEVICE = "SEP2C3124C9F8E1";

    @Test
    void an_owner_is_told_of_a_code() {
        assertThat(effects(issued(NOW.plusSeconds(60)), "alice"))
                .containsExactly(new Effect.Tell(Notice.issued("alice", PHONE, CODE, AT)));
    }

    @Test
    void a_code_of_nobody_is_told_nobody() {
        assertThat(effects(issued(NOW.plusSeconds(60)), null)).isEmpty();
        assertThat(effects(redeemed(), null)).containsExactly(STOP);
        assertThat(effects(new CodeReleased(CODE, PHONE, "REQUESTED"), null)).containsExactly(STOP);
    }

    @Test
    void a_code_that_expired_before_anybody_heard_of_it_is_not_told() {
        assertThat(effects(issued(NOW), "alice")).isEmpty();
    }

    @Test
    void a_live_code_is_told_of_at_any_age() {
        assertThat(NoticeRules.of(issued(NOW.plus(Duration.ofDays(60))), "alice", AT, AT.plus(Duration.ofDays(30))))
                .hasSize(1);
    }

    @Test
    void an_owner_is_told_which_device_used_the_code_and_its_mail_says_no_more_of_it() {
        assertThat(effects(redeemed(), "alice"))
                .containsExactly(STOP, new Effect.Tell(Notice.used("alice", PHONE, CODE, "8845", DEVICE, AT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUESTED", "REPLACED", "PHONE_REMOVED"})
    void an_owner_who_was_told_of_a_code_is_told_that_it_was_withdrawn(String reason) {
        assertThat(effects(new CodeReleased(CODE, PHONE, reason), "alice"))
                .containsExactly(STOP, new Effect.TellIfAnnounced(Notice.withdrawn("alice", PHONE, CODE, AT)));
    }

    @Test
    void a_code_that_expired_needs_no_mail() {
        assertThat(effects(new CodeExpired(CODE, PHONE), "alice")).containsExactly(STOP);
        assertThat(effects(new CodeExpiresSoon(CODE, PHONE, NOW), "alice")).isEmpty();
    }

    @Test
    void old_news_is_told_nobody() {
        var later = AT.plus(NoticeRules.NEWS).plusSeconds(1);

        assertThat(NoticeRules.of(redeemed(), "alice", AT, later)).containsExactly(STOP);
        assertThat(NoticeRules.of(new CodeReleased(CODE, PHONE, "REQUESTED"), "alice", AT, later))
                .containsExactly(STOP);
    }

    private static List<Effect> effects(ActivationEvent event, @Nullable String owner) {
        return NoticeRules.of(event, owner, AT, NOW);
    }

    private static CodeIssued issued(Instant expiresAt) {
        return new CodeIssued(CODE, PHONE, "BAT000000000001", "8845", null, "alice", expiresAt);
    }

    private static CodeRedeemed redeemed() {
        return new CodeRedeemed(CODE, PHONE, "2C3124C9F8E1", "8845", DEVICE, "00", "MAA=");
    }
}

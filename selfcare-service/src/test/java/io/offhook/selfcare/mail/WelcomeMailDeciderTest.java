package io.offhook.selfcare.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import io.offhook.selfcare.mail.WelcomeMailCommand.RecordFailed;
import io.offhook.selfcare.mail.WelcomeMailCommand.RecordSent;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WelcomeMailDeciderTest {

    private static final UUID PHONE = UUID.randomUUID();
    private static final UUID CODE = UUID.randomUUID();
    private static final String REASON = "The mail server is unavailable.";

    private final WelcomeMailDecider decider = new WelcomeMailDecider();

    @Test
    void a_code_counts_as_mailed_when_its_mail_was_sent() {
        var state = decider.evolve(decider.initial(), new WelcomeMailSent(PHONE, "alice", CODE));

        assertThat(state.contains(CODE)).isTrue();
    }

    @Test
    void a_code_does_not_count_as_mailed_when_its_mail_failed() {
        var state = decider.evolve(decider.initial(), new WelcomeMailFailed(PHONE, "alice", CODE, REASON));

        assertThat(state.contains(CODE)).isFalse();
    }

    @Test
    void a_mail_that_was_sent_again_is_recorded_again() {
        var state = decider.evolve(decider.initial(), new WelcomeMailSent(PHONE, "alice", CODE));

        var decision = decider.decide(state, new RecordSent(PHONE, "alice", CODE));

        assertThat(decision.events()).containsExactly(new WelcomeMailSent(PHONE, "alice", CODE));
    }

    @Test
    void a_mail_that_is_given_up_is_recorded_with_its_reason() {
        var decision = decider.decide(decider.initial(), new RecordFailed(PHONE, "alice", CODE, REASON));

        assertThat(decision.events()).containsExactly(new WelcomeMailFailed(PHONE, "alice", CODE, REASON));
        assertThat(decision.refusal()).isEmpty();
    }
}

package io.offhook.selfcare.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.selfcare.MailFailed;
import io.offhook.contracts.selfcare.MailPart;
import io.offhook.contracts.selfcare.MailSent;
import io.offhook.selfcare.mail.MailCommand.RecordMailFailed;
import io.offhook.selfcare.mail.MailCommand.RecordMailSent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailDeciderTest {

    private static final UUID MAIL = UUID.randomUUID();
    private static final UUID PHONE = UUID.randomUUID();
    private static final UUID CODE = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-30T08:00:00Z");
    private static final List<MailPart> PARTS =
            List.of(new MailPart("WELCOME", null, null), new MailPart("CODE_ISSUED", PHONE, CODE));
    private static final String REASON = "The mail server is unavailable.";

    private final MailDecider decider = new MailDecider();

    @Test
    void what_a_mail_told_is_told() {
        var told = decider.evolve(decider.initial(), new MailSent("alice", MAIL, PARTS));

        assertThat(told.contains(Notice.welcome("alice", AT))).isTrue();
        assertThat(told.contains(Notice.issued("alice", PHONE, CODE, AT))).isTrue();
        assertThat(told.contains(Notice.withdrawn("alice", PHONE, CODE, AT))).isFalse();
        assertThat(told.contains(Notice.issued("alice", PHONE, UUID.randomUUID(), AT)))
                .isFalse();
    }

    @Test
    void what_a_mail_did_not_tell_is_not() {
        var failed = new MailFailed("alice", MAIL, PARTS, true, REASON);

        assertThat(decider.evolve(decider.initial(), failed).contains(Notice.welcome("alice", AT)))
                .isFalse();
    }

    @Test
    void a_mail_that_was_sent_is_recorded_with_what_it_told() {
        assertThat(decider.decide(decider.initial(), new RecordMailSent("alice", MAIL, PARTS))
                        .events())
                .containsExactly(new MailSent("alice", MAIL, PARTS));
    }

    @Test
    void a_mail_that_is_given_up_is_recorded_with_its_reason_and_whether_it_is_final() {
        var command = new RecordMailFailed("alice", MAIL, PARTS, DeliveryFailure.transientFailure(REASON));

        assertThat(decider.decide(decider.initial(), command).events())
                .containsExactly(new MailFailed("alice", MAIL, PARTS, false, REASON));
    }
}

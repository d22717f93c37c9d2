package io.offhook.selfcare.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WelcomeMailRulesTest {

    private static final UUID PHONE = UUID.randomUUID();
    private static final UUID MAILED = UUID.randomUUID();
    private static final UUID FAILED = UUID.randomUUID();

    @Test
    void a_code_counts_as_mailed_only_when_the_mail_was_sent() {
        var failed = new WelcomeMailFailed(PHONE, "alice", FAILED, "the mail server did not take it");
        var sent = new WelcomeMailSent(PHONE, "alice", MAILED);

        var mails = MailedCodes.evolve(MailedCodes.evolve(MailedCodes.initial(), failed), sent);

        assertThat(mails.contains(MAILED)).isTrue();
        assertThat(mails.contains(FAILED)).isFalse();
    }

    @Test
    void each_wait_is_twice_the_one_before_up_to_the_longest_until_it_is_given_up() {
        var policy = new RetryPolicy(Duration.ofSeconds(5), Duration.ofSeconds(30), 6);

        assertThat(IntStream.rangeClosed(1, 5).mapToObj(policy::waitAfter).flatMap(Optional::stream))
                .containsExactly(seconds(5), seconds(10), seconds(20), seconds(30), seconds(30));
        assertThat(policy.waitAfter(6)).isEmpty();
    }

    @Test
    void many_attempts_do_not_overflow_the_wait() {
        assertThat(new RetryPolicy(Duration.ofSeconds(5), Duration.ofHours(1), 1_000).waitAfter(500))
                .contains(Duration.ofHours(1));
    }

    private static Duration seconds(int number) {
        return Duration.ofSeconds(number);
    }
}

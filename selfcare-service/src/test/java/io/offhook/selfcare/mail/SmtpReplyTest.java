package io.offhook.selfcare.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.mail.SmtpReply.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 <alice@example.org>: no such user, 550 5.1.1",
        "550, 550",
        "554-5.7.1 rejected, 554 5.7.1",
        "501 5.1.3 bad address syntax, 501 5.1.3",
        "552 message too large, 552",
    })
    void a_reply_of_5xx_is_permanent(String reply, String codes) {
        assertThat(new SmtpReply(reply, Step.CONTENT).failure())
                .isEqualTo(DeliveryFailure.permanent("The mail server refused the mail permanently: " + codes + "."));
    }

    @ParameterizedTest
    @CsvSource({"450 4.2.0 greylisted, 450 4.2.0", "421 closing, 421", "452, 452"})
    void a_reply_of_4xx_is_transient(String reply, String codes) {
        assertThat(new SmtpReply(reply, Step.CONTENT).failure())
                .isEqualTo(DeliveryFailure.transientFailure("The mail server did not take the mail: " + codes + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"535 5.7.8 bad credentials", "530 5.7.0 sign in first", "534 5.7.9", "538 5.7.11"})
    void a_refusal_of_our_account_is_no_fault_of_the_mail(String reply) {
        assertThat(new SmtpReply(reply, Step.CONTENT).failure().permanent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "hello", "999 what", "5x0"})
    void a_reply_that_is_not_smtp_is_transient(String reply) {
        assertThat(new SmtpReply(reply, Step.CONTENT).failure().permanent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"550 alice@example.org unknown", "450 5.1.1alice@example.org", "550 5.1.1 alice@example.org"})
    void the_reason_quotes_no_word_of_the_server(String reply) {
        assertThat(new SmtpReply(reply, Step.CONTENT).failure().reason()).doesNotContain("alice");
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user, true",
        "550-5.1.2 no such domain, true",
        "501 5.1.3 bad address syntax, true",
        "551 5.1.6 moved, true",
        "556 5.1.10 the domain takes no mail, true",
        "550 5.1.0 rejected, false",
        "550 5.1.11 who knows, false",
        "550 5.2.1 mailbox disabled, false",
        "550 no such user, false",
        "550 relay not permitted, false",
        "553 mailbox name not allowed, false",
        "554 5.7.1 relaying denied, false",
        "550 5.7.1 unable to relay, false",
        "550 5.7.26 not authenticated, false",
        "552 5.2.2 mailbox full, false",
        "552 message too large, false",
    })
    void an_address_is_refused_for_good_only_if_there_is_no_such_mailbox(String reply, boolean ofAddress) {
        var failure = new SmtpReply(reply, Step.RECIPIENT).failure();

        assertThat(failure.permanent()).isTrue();
        assertThat(failure.ofAddress()).isEqualTo(ofAddress);
    }

    @ParameterizedTest
    @ValueSource(strings = {"554 no SMTP service here", "550 5.7.1 sender rejected", "502 what"})
    void a_refusal_before_the_recipient_is_of_us_and_passes(String reply) {
        assertThat(new SmtpReply(reply, Step.SESSION).failure().permanent()).isFalse();
    }
}

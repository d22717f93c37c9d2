package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestMailServer;
import io.offhook.selfcare.support.TestMailServer.ReceivedMail;
import io.offhook.selfcare.support.TestPhone;
import io.offhook.selfcare.support.TopicWriter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithRealServers
class MailFaultsIT {

    private static final int MAX_ATTEMPTS = 6;
    private static final int MAX_CONCURRENT = 4;

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    TestMailServer mailServer;

    @Inject
    SelfcareTables tables;

    @Test
    void a_mail_has_the_headers_of_a_mail_that_a_program_sends() {
        var mail = awaitMail(mailedTo("headers", "A Person"));

        assertThat(mail.header("Cc")).isEmpty();
        assertThat(mail.header("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.header("From")).containsExactly("Offhook <offhook@mail.example.org>");
        assertThat(mail.header("Message-ID"))
                .singleElement()
                .asString()
                .matches("<[0-9a-f-]{36}@mail\\.example\\.org>");
        assertThat(mail.header("Date")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plain,A Person,A Person",
                "quoted,'Doe, \"Jane\" (JD)','Doe, \"Jane\" (JD)'",
                "encoded,Jörg Ünal 李小龍,Jörg Ünal 李小龍",
                "long,Ääääääääääääääääääääääääääääääääääääääääääääääääääääää Öööööööööööööööööö,"
                        + "Ääääääääääääääääääääääääääääääääääääääääääääääääääääää Öööööööööööööööööö",
            })
    void a_mail_is_addressed_to_the_person_by_name(String prefix, String name, String shown) throws MessagingException {
        var address = mailedTo(prefix, name);

        var to = (InternetAddress) awaitMail(address).message().getAllRecipients()[0];

        assertThat(to.getAddress()).isEqualTo(address);
        assertThat(to.getPersonal()).isEqualTo(shown);
    }

    @Test
    void a_name_with_line_breaks_adds_no_header_and_no_recipient() throws MessagingException {
        var address = mailedTo("injected", "Eve\r\nBcc: victim@example.org\r\n\r\nNot the body");

        var mail = awaitMail(address);

        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.recipients()).containsExactly(address);
        assertThat(mail.message().getAllRecipients()).hasSize(1);
        assertThat(mail.text()).contains("Activation code");
        assertThat(mailServer.attempts("victim@example.org")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "550, 5.1.1 no such user, 550 5.1.1",
        "553, mailbox name not allowed, 553",
        "554, 5.7.1 rejected, 554 5.7.1"
    })
    void a_permanent_refusal_is_given_up_at_once_with_its_reason(int code, String words, String reason) {
        var address = address("refused");
        mailServer.refuse(address, code, words + " <" + address + ">");
        var phone = issuedFor(address, "A Person");

        awaitState(phone, "FAILED");

        assertThat(mailServer.attempts(address)).isEqualTo(1);
        assertThat(tables.failureReasons(phone.id()))
                .containsExactly("The mail server refused the mail permanently: " + reason + ".");
    }

    @Test
    void a_transient_refusal_is_tried_again_until_the_mail_is_accepted() {
        var address = address("greylisted");
        mailServer.refuse(address, 450, "4.7.1 try again later");
        var phone = issuedFor(address, "A Person");
        await().until(() -> mailServer.attempts(address) > 1);

        mailServer.accept(address);

        awaitState(phone, "SENT");
        assertThat(tables.failureReasons(phone.id())).isEmpty();
    }

    @Test
    void a_transient_refusal_is_given_up_after_the_last_attempt() {
        var address = address("full");
        mailServer.refuse(address, 452, "4.2.2 mailbox full");
        var phone = issuedFor(address, "A Person");

        awaitState(phone, "FAILED");

        assertThat(mailServer.attempts(address)).isEqualTo(MAX_ATTEMPTS);
        assertThat(tables.failureReasons(phone.id()))
                .containsExactly("The mail server did not take the mail: 452 4.2.2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.7.1 unable to relay", "relay not permitted", "5.7.26 policy"})
    void a_relay_that_refuses_one_mail_is_asked_again_for_the_next(String words) {
        var address = address("relayed");
        mailServer.refuse(address, 550, words);
        awaitState(issuedFor(address, "A Person"), "FAILED");
        mailServer.accept(address);

        awaitState(issuedFor(address, "A Person"), "SENT");
    }

    @Test
    void a_mail_that_the_server_takes_after_the_time_out_comes_again_with_the_same_message_id() {
        var address = address("late");
        mailServer.keepAndHang(address);
        var phone = issuedFor(address, "A Person");
        await().untilAsserted(() -> assertThat(mailServer.to(address)).hasSize(2));

        mailServer.accept(address);

        awaitState(phone, "SENT");
        assertThat(mailServer.to(address).stream()
                        .map(each -> each.header("Message-ID"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void recipients_whose_server_hangs_do_not_delay_others() {
        var hanging = Stream.generate(() -> address("hanging"))
                .limit(MAX_CONCURRENT + 2)
                .toList();
        hanging.forEach(mailServer::hang);
        var stuck = hanging.stream().map(each -> issuedFor(each, "A Person")).toList();
        // Each was tried and timed out once: from now on they hang on the slots of later attempts.
        await().untilAsserted(() -> assertThat(hanging)
                .allSatisfy(each -> assertThat(mailServer.attempts(each)).isGreaterThan(0)));

        var others = List.of(mailedTo("other", "A Person"), mailedTo("other", "A Person"));

        others.forEach(this::awaitMail);
        assertThat(stuck)
                .allSatisfy(
                        phone -> assertThat(tables.mailState(phone.codeId())).contains("PENDING"));
    }

    private String mailedTo(String prefix, String name) {
        var address = address(prefix);
        issuedFor(address, name);
        return address;
    }

    private TestPhone issuedFor(String address, String name) {
        var owner = "owner-of-" + address.substring(0, address.indexOf('@'));
        TopicWriter.publish(Topic.USER, owner, new User(owner, name, address));
        var phone = TestPhone.of(owner, "Phone of " + owner);
        activation.knows(phone.codeId(), phone.digits());
        return phone.provisioned().issued();
    }

    private static String address(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    private ReceivedMail awaitMail(String address) {
        await().untilAsserted(() -> assertThat(mailServer.to(address)).hasSize(1));
        return mailServer.to(address).getFirst();
    }

    private void awaitState(TestPhone phone, String state) {
        await().untilAsserted(() -> assertThat(tables.mailState(phone.codeId())).contains(state));
    }
}

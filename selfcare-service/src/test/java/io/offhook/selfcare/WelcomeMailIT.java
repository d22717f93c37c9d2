package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.ActivationStub.Call;
import io.offhook.selfcare.support.QrReader;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestMailServer;
import io.offhook.selfcare.support.TestMailServer.ReceivedMail;
import io.offhook.selfcare.support.TestPhone;
import io.offhook.selfcare.support.TopicWriter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class WelcomeMailIT {

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    TestMailServer mailServer;

    @Inject
    SelfcareTables tables;

    @Test
    void an_owner_is_mailed_the_extension_and_the_code_once() throws IOException {
        var owner = person();
        var phone = phone(owner).provisioned().issued();

        var mail = awaitMails(owner, 1).getFirst();

        assertThat(mail.text()).contains(grouped(phone), phone.extension(), "31 December 2099");
        assertThat(mail.html()).contains(phone.extension(), "cid:code-");
        assertThat(mail.html().replaceAll("<[^>]+>", "")).contains(grouped(phone));
        assertThat(QrReader.ofPng(mail.picture())).isEqualTo(phone.digits());
        assertThat(mail.header("Subject").toString()).doesNotContain(phone.digits());
        awaitState(phone, "SENT");
        assertThat(tables.events(phone.id())).containsExactly("io.offhook.WelcomeMailSent.v1");
        assertThat(activation.callsFor(phone.codeId()))
                .extracting(Call::purpose)
                .containsExactly("WELCOME_MAIL");
        assertThat(activation.callsFor(phone.codeId()))
                .extracting(Call::actingUser)
                .containsExactly(Optional.empty());
    }

    @Test
    void a_mail_waits_for_the_users_address() {
        var owner = name();
        var phone = phone(owner).provisioned().issued();
        awaitState(phone, "PENDING");

        TopicWriter.publish(Topic.USER, owner, user(owner));

        awaitMails(owner, 1);
    }

    @Test
    void a_mail_waits_for_the_extension() {
        var owner = person();
        var phone = phone(owner).issued();
        awaitState(phone, "PENDING");

        phone.provisioned();

        assertThat(awaitMails(owner, 1).getFirst().text()).contains(phone.extension());
    }

    @Test
    void reading_the_topic_from_the_beginning_mails_nobody_again() {
        var owner = person();
        var phone = phone(owner).provisioned().issued();
        awaitState(phone, "SENT");

        tables.forget(phone.id());
        TopicWriter.republish(Topic.ACTIVATION, phone.id().toString(), 1, phone.issuedEvent(ActivationStub.EXPIRES));
        var next = phone(owner).provisioned().issued();

        awaitState(next, "SENT");
        assertThat(tables.mailState(phone.codeId())).isEmpty();
        assertThat(mailServer.to(address(owner))).hasSize(2);
    }

    @Test
    void a_code_that_ended_before_its_mail_could_be_sent_is_not_mailed() {
        var owner = name();
        var phone = phone(owner).provisioned().issued().redeemed();
        awaitState(phone, "CANCELLED");

        TopicWriter.publish(Topic.USER, owner, user(owner));
        var next = phone(owner).provisioned().issued();

        awaitState(next, "SENT");
        assertThat(mailServer.to(address(owner)))
                .allSatisfy(mail -> assertThat(mail.text()).doesNotContain(grouped(phone)));
        assertThat(activation.callsFor(phone.codeId())).isEmpty();
    }

    @Test
    void a_code_that_expired_before_anybody_heard_of_it_is_not_mailed() {
        var owner = person();
        var phone = phone(owner);
        phone.publish(phone.issuedEvent(Instant.parse("2026-01-01T00:00:00Z")));
        var next = phone(owner).provisioned().issued();

        awaitState(next, "SENT");
        assertThat(tables.mailState(phone.codeId())).isEmpty();
    }

    @Test
    void a_failed_reveal_is_tried_again() {
        var owner = person();
        var phone = phone(owner);
        activation.answers(phone.codeId(), 503);
        phone.provisioned().issued();
        await().until(() -> activation.callsFor(phone.codeId()).size() > 1);

        activation.knows(phone.codeId(), phone.digits());

        awaitMails(owner, 1);
        awaitState(phone, "SENT");
    }

    @Test
    void a_code_that_the_activation_service_no_longer_reveals_is_not_mailed() {
        var phone = phone(person());
        activation.answers(phone.codeId(), 410);
        phone.provisioned().issued();

        awaitState(phone, "CANCELLED");
    }

    @Test
    void an_address_that_cannot_be_mailed_to_ends_in_an_event_and_a_new_address_helps() {
        var owner = name();
        TopicWriter.publish(Topic.USER, owner, new User(owner, "Nobody", "not an address"));
        var phone = phone(owner).provisioned().issued();
        awaitState(phone, "FAILED");
        assertThat(tables.events(phone.id())).containsExactly("io.offhook.WelcomeMailFailed.v1");
        assertThat(activation.callsFor(phone.codeId())).isEmpty();

        TopicWriter.publish(Topic.USER, owner, user(owner));

        awaitMails(owner, 1);
    }

    @Test
    void an_erased_user_is_mailed_no_more() {
        var owner = person();
        var phone = phone(owner).provisioned().issued();
        awaitMails(owner, 1);

        TopicWriter.erase(Topic.USER, owner);
        await().until(() -> !tables.knows(owner));
        resend(phone, "admin", 409);

        assertThat(tables.mailState(phone.codeId())).isEmpty();
    }

    @Test
    void an_administrator_has_it_sent_once_more() {
        var owner = person();
        var phone = phone(owner).provisioned().issued();
        awaitMails(owner, 1);
        awaitState(phone, "SENT");

        resend(phone, "admin", 202);

        assertThat(awaitMails(owner, 2))
                .extracting(ReceivedMail::text)
                .allSatisfy(text -> assertThat(text).contains(grouped(phone)));
        await().untilAsserted(() -> assertThat(tables.actors(phone.id())).containsExactly("", "admin"));
    }

    @Test
    void what_cannot_be_mailed_is_refused_with_its_reason() {
        // Of an owner without an address: a mail that could be sent might be gone before its code is released.
        var phone = phone(name()).provisioned().issued().released();
        awaitState(phone, "CANCELLED");

        resend(phone, "admin", 409);
        resend(phone, "alice", 403);
        resend(phone(name()), "admin", 404);
    }

    private static void resend(TestPhone phone, String user, int status) {
        given().auth()
                .preemptive()
                .basic(user, user + "-password")
                .post("/api/v1/phones/" + phone.id() + "/welcome-mail")
                .then()
                .statusCode(equalTo(status));
    }

    private TestPhone phone(String owner) {
        var phone = TestPhone.of(owner, "Phone of " + owner);
        activation.knows(phone.codeId(), phone.digits());
        return phone;
    }

    private static String person() {
        var name = name();
        TopicWriter.publish(Topic.USER, name, user(name));
        return name;
    }

    private static String name() {
        return "user-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static User user(String name) {
        return new User(name, "A Person", address(name));
    }

    private static String address(String name) {
        return name + "@example.org";
    }

    private static String grouped(TestPhone phone) {
        return phone.digits().replaceAll("(.{4})(?!$)", "$1 ");
    }

    private List<ReceivedMail> awaitMails(String owner, int number) {
        await().untilAsserted(() -> assertThat(mailServer.to(address(owner))).hasSize(number));
        return mailServer.to(address(owner));
    }

    private void awaitState(TestPhone phone, String state) {
        await().untilAsserted(() -> assertThat(tables.mailState(phone.codeId())).contains(state));
    }
}

package io.offhook.selfcare;

import static io.offhook.selfcare.support.LocalAccounts.PASSWORD;
import static io.offhook.selfcare.support.MailedPeople.grouped;
import static io.offhook.selfcare.support.MailedPeople.link;
import static io.offhook.selfcare.support.MailedPeople.name;
import static io.offhook.selfcare.support.MailedPeople.person;
import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.LocalAccounts;
import io.offhook.selfcare.support.MailedPeople;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestMailServer;
import io.offhook.selfcare.support.TestMailServer.ReceivedMail;
import io.offhook.selfcare.support.TestPhone;
import io.offhook.selfcare.support.TopicWriter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What mails say to whom: where people can go, what they said before, and which phone is meant. */
@QuarkusTest
@WithRealServers
class MailWordsIT {

    private static final String SELF_CARE = "http://127.0.0.1:8084";

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    TestMailServer mailServer;

    @SuppressWarnings("NullAway.Init") // set before each test
    private MailedPeople people;

    @Inject
    LocalAccounts accounts;

    @Inject
    SelfcareTables tables;

    @BeforeEach
    void prepare() {
        people = new MailedPeople(activation, mailServer);
    }

    @Test
    void who_cannot_sign_in_gets_the_code_and_learns_whom_to_ask_for_an_invitation() {
        var phone = people.phone(person()).provisioned().issued();

        var mail = mailWith(phone);

        assertThat(mail.text())
                .contains("you need an invitation", "Help: https://help.example.org")
                .doesNotContain(SELF_CARE);
        assertThat(mail.html())
                .contains("you need an invitation", "cid:code-")
                .doesNotContain(SELF_CARE, "Open my phones");
    }

    @Test
    void who_is_invited_waits_for_a_mail_of_its_own() {
        var person = accounts.person();
        accounts.invite(person).statusCode(202);
        assertThat(people.awaitMail(person).text()).contains("/invitation/").doesNotContain("you need an invitation");

        var mail = mailWith(people.phone(person).provisioned().issued());

        assertThat(mail.text()).contains("comes in a mail of its own").doesNotContain(SELF_CARE);
    }

    @Test
    void who_has_a_password_is_led_to_self_care() {
        var mail = mailWith(people.phone(accounts.withPassword()).provisioned().issued());

        assertThat(mail.text()).contains("You find your phones at").contains(SELF_CARE);
        assertThat(mail.html()).contains("Open my phones");
    }

    @Test
    void who_forgot_the_password_is_not_invited_but_told_who_asked() throws MessagingException {
        var person = accounts.withPassword();

        new Browser().post("/forgot", Map.of("name", person)).then().statusCode(200);

        await().untilAsserted(() -> assertThat(mails(person))
                .anySatisfy(mail -> assertThat(mail.text())
                        .contains("Somebody said that you forgot your password", "your password stays as it is")));
        assertThat(mails(person).getLast().message().getSubject()).isEqualTo("Choose a new password for self care");
    }

    @Test
    void a_phone_without_a_camera_has_no_picture_of_its_code() {
        var owner = name();
        var blind = people.phone(owner).provisioned("7821").issued();
        var seeing = people.phone(owner).provisioned("8845").issued();
        awaitNotices(List.of(blind, seeing), "PENDING");

        MailedPeople.publish(owner, null);

        assertThat(people.awaitMail(owner).html())
                .contains("cid:code-" + seeing.codeId(), "Phones with a camera")
                .doesNotContain("cid:code-" + blind.codeId());
        assertThat(mailWith(people.phone(person()).provisioned("7821").issued()).html())
                .doesNotContain("cid:", "camera");
    }

    @Test
    void phones_come_in_the_order_of_the_list_by_name_and_number() {
        var owner = name();
        var phones = Stream.of("Desk 10", "Desk 2", "Desk 1")
                .map(name -> phone(owner, name).provisioned().issued())
                .toList();
        awaitNotices(phones, "PENDING");

        MailedPeople.publish(owner, null);

        assertThat(people.awaitMail(owner).text()).containsSubsequence("Desk 1", "Desk 2", "Desk 10");
    }

    @Test
    void who_said_that_a_phone_is_not_theirs_is_told_which_code_ended() {
        var owner = accounts.withPassword();
        var phone = phone(owner, "Desk of the former owner").provisioned().issued();
        mailWith(phone);
        var browser = new Browser();
        browser.signIn(owner, PASSWORD);
        browser.post("/phones/" + phone.id() + "/disown", Map.of()).then().statusCode(303);
        phone(phone, "Desk of the next owner").handedTo(name());
        await().until(() -> !tables.ownersOf(phone.id()).getFirst().equals(owner));

        TopicWriter.publishFollowing(
                Topic.ACTIVATION,
                phone.id().toString(),
                tables.correlationId(phone.id()),
                new CodeReleased(phone.codeId(), phone.id(), "REPLACED"));

        await().untilAsserted(() -> assertThat(mails(owner))
                .anySatisfy(mail -> assertThat(mail.text())
                        .contains(
                                "You told us that this phone is not yours",
                                "Model: 8845, Desk of the former owner",
                                "Your extension: " + phone.extension())
                        .doesNotContain("next owner")));
    }

    @Test
    void who_disputed_a_code_is_told_that_the_new_one_follows_from_it() {
        var owner = person();
        var phone = people.phone(owner).provisioned().issued();
        mailWith(phone);
        phone.redeemed();
        given().post(link(people.awaitMails(owner, 2).getLast(), "dispute"))
                .then()
                .statusCode(200);
        var next = new TestPhone(
                phone.id(), UUID.randomUUID(), "8765432187654321", owner, phone.description(), phone.extension());
        activation.knows(next.codeId(), next.digits());

        TopicWriter.publishFollowing(
                Topic.ACTIVATION,
                next.id().toString(),
                tables.correlationId(phone.id()),
                next.issuedEvent(ActivationStub.EXPIRES));

        assertThat(mailWith(next).text()).contains("You told us that you did not use the code", grouped(next));
    }

    private TestPhone phone(String owner, String description) {
        return phone(people.phone(owner), description);
    }

    private static TestPhone phone(TestPhone like, String description) {
        return new TestPhone(like.id(), like.codeId(), like.digits(), like.owner(), description, like.extension());
    }

    private List<ReceivedMail> mails(String person) {
        return mailServer.to(MailedPeople.address(person));
    }

    private ReceivedMail mailWith(TestPhone phone) {
        await().until(() ->
                mails(phone.owner()).stream().anyMatch(each -> each.text().contains(grouped(phone))));
        return mails(phone.owner()).stream()
                .filter(each -> each.text().contains(grouped(phone)))
                .findFirst()
                .orElseThrow();
    }

    private void awaitNotices(List<TestPhone> phones, String state) {
        await().untilAsserted(() -> assertThat(phones)
                .allSatisfy(each -> assertThat(tables.mailState(each.codeId())).contains(state)));
    }
}

package io.offhook.selfcare;

import static io.offhook.selfcare.support.MailedPeople.address;
import static io.offhook.selfcare.support.MailedPeople.grouped;
import static io.offhook.selfcare.support.MailedPeople.name;
import static io.offhook.selfcare.support.MailedPeople.person;
import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.MailedPeople;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestMailServer;
import io.offhook.selfcare.support.TestPhone;
import io.offhook.selfcare.support.TopicWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one mail tells. A person without an address gathers notices for as long as a test likes. */
@QuarkusTest
@WithRealServers
class NoticesIT {

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    TestMailServer mailServer;

    @SuppressWarnings("NullAway.Init") // set before each test
    private MailedPeople people;

    @Inject
    SelfcareTables tables;

    @BeforeEach
    void prepare() {
        people = new MailedPeople(activation, mailServer);
    }

    @Test
    void a_code_that_replaces_another_says_so_in_one_mail() {
        var owner = person();
        var phone = people.phone(owner).provisioned().issued();
        awaitNotices(List.of(phone), "SENT");
        var next = new TestPhone(
                phone.id(), UUID.randomUUID(), "1234567812345678", owner, phone.description(), phone.extension());
        activation.knows(next.codeId(), next.digits());
        TopicWriter.publish(Topic.USER, owner, new User(owner, "A Person", ""));
        await().until(() -> tables.address(owner).isEmpty());

        phone.publish(new CodeReleased(phone.codeId(), phone.id(), "REPLACED"));
        next.publish(next.issuedEvent(ActivationStub.EXPIRES));
        awaitNotices(List.of(next), "PENDING");
        MailedPeople.publish(owner, null);

        var mail = people.awaitMails(owner, 2).getLast();
        assertThat(mail.text()).contains("1234 5678 1234 5678", "This code replaces the one you had before");
        await().untilAsserted(() -> assertThat(tables.noticeState("CODE_WITHDRAWN/" + phone.codeId()))
                .contains("SENT"));
    }

    @Test
    void a_withdrawn_code_is_told_to_those_alone_who_were_told_of_the_code() {
        var owner = person();
        var told = people.phone(owner).provisioned().issued();
        awaitNotices(List.of(told), "SENT");
        var untold = people.phone(name()).provisioned().issued();

        untold.publish(new CodeReleased(untold.codeId(), untold.id(), "PHONE_REMOVED"));
        awaitNotices(List.of(untold), "CANCELLED");
        told.released();

        assertThat(people.awaitMails(owner, 2).getLast().text()).contains("was withdrawn", told.extension());
        assertThat(tables.noticeState("CODE_WITHDRAWN/" + untold.codeId())).isEmpty();
    }

    @Test
    void a_mail_that_may_have_arrived_comes_again_with_the_same_message_id_and_the_same_content() {
        var owner = name();
        mailServer.keepAndRefuse(address(owner), 451, "4.3.0 lost");
        var phone = people.phone(owner).provisioned().issued();
        awaitNotices(List.of(phone), "PENDING");
        MailedPeople.publish(owner, null);
        await().untilAsserted(() -> assertThat(mailServer.to(address(owner))).isNotEmpty());
        var later = people.phone(owner).provisioned().issued();
        awaitNotices(List.of(later), "PENDING");

        mailServer.accept(address(owner));

        awaitNotices(List.of(phone, later), "SENT");
        var first = mailServer.to(address(owner)).stream()
                .filter(each -> each.text().contains(grouped(phone)))
                .toList();
        assertThat(first.size()).isGreaterThan(1);
        assertThat(first).allSatisfy(each -> assertThat(each.text()).doesNotContain(grouped(later)));
        assertThat(first.stream().map(each -> each.header("Message-ID")).distinct())
                .hasSize(1);
    }

    @Test
    void a_replica_that_died_before_it_recorded_leaves_a_mail_that_comes_again_as_the_same() {
        var owner = person();
        var phone = people.phone(owner).provisioned().issued();
        awaitNotices(List.of(phone), "SENT");

        tables.dieBeforeRecording(owner);

        var mails = people.awaitMails(owner, 2);
        assertThat(mails.getLast().header("Message-ID"))
                .isEqualTo(mails.getFirst().header("Message-ID"));
        assertThat(mails.getLast().text()).isEqualTo(mails.getFirst().text());
        awaitNotices(List.of(phone), "SENT");
    }

    @Test
    void an_address_that_was_refused_is_not_tried_again_until_it_changes() {
        var owner = name();
        mailServer.refuse(address(owner), 550, "5.1.1 no such user");
        MailedPeople.publish(owner, null);
        var first = people.phone(owner).provisioned().issued();
        awaitNotices(List.of(first), "FAILED");
        long attempts = mailServer.attempts(address(owner));

        var second = people.phone(owner).provisioned().issued();

        awaitNotices(List.of(second), "FAILED");
        assertThat(mailServer.attempts(address(owner))).isEqualTo(attempts);
        mails(owner, "admin", 200)
                .body("total", equalTo(2))
                .body("items[0].state", equalTo("FAILED"))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].kinds", equalTo(List.of("CODE_ISSUED")))
                .body("items[0].reason", containsString("550 5.1.1"))
                .body("items.toString()", not(containsString("@")));
        assertThat(tables.mailEvents(owner)).containsOnly("io.offhook.MailFailed.v1");

        TopicWriter.publish(Topic.USER, owner, new User(owner, "A Person", "new-" + address(owner)));

        awaitNotices(List.of(first, second), "SENT");
        assertThat(mailServer.to("new-" + address(owner))).hasSize(1);
    }

    @Test
    void an_administrator_who_resends_has_a_refused_address_tried_again() {
        var owner = name();
        mailServer.refuse(address(owner), 550, "5.1.1 no such user");
        MailedPeople.publish(owner, null);
        var phone = people.phone(owner).provisioned().issued();
        awaitNotices(List.of(phone), "FAILED");
        mailServer.accept(address(owner));

        given().auth()
                .preemptive()
                .basic("admin", "admin-password")
                .post("/api/v1/users/" + owner + "/welcome-mail")
                .then()
                .statusCode(202);

        assertThat(people.awaitMail(owner).text()).contains("Welcome!", grouped(phone));
        mails(owner, "admin", 200).body("items.state.flatten()", equalTo(List.of("SENT", "FAILED")));
    }

    @Test
    void people_do_not_see_the_mails_of_others() {
        mails("alice", "alice", 403);
        given().auth()
                .preemptive()
                .basic("admin", "admin-password")
                .post("/api/v1/users/" + name() + "/welcome-mail")
                .then()
                .statusCode(404);
    }

    @Test
    void a_person_may_ask_for_the_mail_once_in_a_while() {
        TopicWriter.publish(Topic.USER, "heidi", new User("heidi", "Heidi", "heidi@example.org"));
        await().until(() -> tables.knows("heidi"));

        resendToHeidi().statusCode(202);

        resendToHeidi().statusCode(429).body("type", containsString("mail-too-often"));
    }

    @ParameterizedTest
    @CsvSource({
        "de, Ihr Telefon kann eingerichtet werden, Aktivierungscode:, Guten Tag A Person",
        "fr, Votre téléphone est prêt à être configuré, Code d’activation\u00a0:, Bonjour A Person",
        "es, Su teléfono está listo para configurarse, Código de activación:, 'Hola, A Person:'",
    })
    void a_mail_is_in_the_language_of_the_person(String language, String subject, String code, String hello)
            throws MessagingException {
        var owner = name();
        MailedPeople.publish(owner, language);
        people.phone(owner).provisioned().issued();

        var mail = people.awaitMail(owner);

        assertThat(mail.message().getSubject()).isEqualTo(subject);
        assertThat(mail.text()).contains(code, hello);
        assertThat(mail.html()).contains("<html lang=\"" + language + "\">");
        assertThat(mail.header("Content-Language")).containsExactly(language);
    }

    private static ValidatableResponse resendToHeidi() {
        return given().auth()
                .preemptive()
                .basic("heidi", "heidi-password")
                .post("/api/v1/my/welcome-mail")
                .then();
    }

    private static ValidatableResponse mails(String of, String user, int status) {
        return given().auth()
                .preemptive()
                .basic(user, user + "-password")
                .get("/api/v1/users/" + of + "/mails")
                .then()
                .statusCode(status);
    }

    private void awaitNotices(List<TestPhone> phones, String state) {
        await().untilAsserted(() -> assertThat(phones)
                .allSatisfy(each -> assertThat(tables.mailState(each.codeId())).contains(state)));
    }
}

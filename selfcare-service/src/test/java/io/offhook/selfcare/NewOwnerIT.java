package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.TestMailServer;
import io.offhook.selfcare.support.TestPhone;
import io.offhook.selfcare.support.TopicWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** An administrator gives a phone that waits for its code to somebody else. */
@QuarkusTest
@WithRealServers
class NewOwnerIT {

    private static final String DUMMY = "BAT5A0F33C1D2E4";

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    TestMailServer mailServer;

    private final TestPhone phone = TestPhone.of("alice", "Handed on");
    private final UUID newCode = UUID.randomUUID();

    @Test
    void the_new_owner_sees_the_phone_and_its_new_code_alone_and_the_former_owner_neither() {
        phone.provisioned().issued();
        await().untilAsserted(() ->
                phonesOf("alice").body(codeId(), equalTo(phone.codeId().toString())));

        handOn();
        await().untilAsserted(() -> phonesOf("bob").body(field("description"), equalTo("Bob's desk")));
        phonesOf("bob").body(codeId(), nullValue()).body(field("directoryNumber"), equalTo("4711"));
        replaceCode();

        await().untilAsserted(() -> phonesOf("bob").body(codeId(), equalTo(newCode.toString())));
        phonesOf("alice").body(not(Matchers.containsString(phone.id().toString())));
        show("alice").statusCode(404);
        show("bob").statusCode(200);
        assertThat(activation.callsFor(phone.codeId()))
                .noneMatch(call -> call.purpose().equals("SELF_CARE"));
    }

    @Test
    void it_does_not_matter_which_topic_tells_of_the_new_owner_first() {
        phone.provisioned().issued();
        await().untilAsserted(() ->
                phonesOf("alice").body(codeId(), equalTo(phone.codeId().toString())));

        replaceCode();
        await().untilAsserted(() -> phonesOf("alice").body(codeId(), nullValue()));
        show("alice").statusCode(409);
        handOn();

        await().untilAsserted(() -> phonesOf("bob").body(codeId(), equalTo(newCode.toString())));
        phonesOf("alice").body(field("phoneId"), nullValue());
    }

    @Test
    void a_mail_that_waits_for_the_former_owner_is_never_sent() {
        var former = "former-" + phone.extension();
        var mine = new TestPhone(
                phone.id(), phone.codeId(), phone.digits(), former, phone.description(), phone.extension());
        mine.provisioned().issued();
        handOn();
        await().untilAsserted(() -> phonesOf("bob").body(field("description"), equalTo("Bob's desk")));

        TopicWriter.publish(Topic.USER, former, new User(former, "Former", former + "@example.org"));
        TopicWriter.publish(Topic.USER, "bob", new User("bob", "Bob", "bob@example.org"));
        replaceCode();

        await().until(() -> mailServer.to("bob@example.org").stream()
                .anyMatch(mail -> mail.text().contains("4711")));
        assertThat(mailServer.to(former + "@example.org")).isEmpty();
        assertThat(activation.callsFor(phone.codeId())).isEmpty();
    }

    private void handOn() {
        phone.publish(new PhoneReconfigured(
                phone.id(),
                DUMMY,
                DUMMY,
                "8845",
                null,
                "Bob's desk",
                List.of(new Line(1, "4711")),
                "bob",
                "Default",
                null,
                null));
        phone.publish(new ActivationCodeRequired(phone.id(), DUMMY, "8845", null, "bob"));
    }

    private void replaceCode() {
        activation.knows(newCode, phone.digits());
        phone.publish(new CodeReleased(phone.codeId(), phone.id(), "REPLACED"));
        phone.publish(new CodeIssued(newCode, phone.id(), DUMMY, "8845", null, "bob", ActivationStub.EXPIRES));
    }

    private String codeId() {
        return field("codeId");
    }

    private String field(String name) {
        return "items.find { it.phoneId == '%s' }?.%s".formatted(phone.id(), name);
    }

    private static ValidatableResponse phonesOf(String user) {
        return given().auth()
                .preemptive()
                .basic(user, user + "-password")
                .get("/api/v1/my/phones?size=1000")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse show(String user) {
        return given().auth()
                .preemptive()
                .basic(user, user + "-password")
                .post("/api/v1/my/phones/" + phone.id() + "/code")
                .then();
    }
}

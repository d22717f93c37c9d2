package io.offhook.selfcare;

import static io.offhook.selfcare.support.Browser.signedIn;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.state.ModelActivationSetting;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.TestMailServer;
import io.offhook.selfcare.support.TestPhone;
import io.offhook.selfcare.support.TopicWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators that hand out codes themselves: self care shows and mails none. */
@QuarkusTest
@WithRealServers
class HiddenCodesIT {

    private static final String SENTENCE = "Your administrator hands out activation codes; please ask them.";

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    TestMailServer mailServer;

    private final TestPhone phone = TestPhone.of("heidi", "Hidden");

    @BeforeEach
    void heidiHasAPhoneWithACode() {
        activation.knows(phone.codeId(), phone.digits());
        phone.provisioned().issued();
        awaitList("codeId", phone.codeId().toString());
    }

    @AfterEach
    void codesAreShownAgain() {
        show(null);
        awaitList("codeId", phone.codeId().toString());
    }

    @Test
    void a_code_that_administrators_hand_out_is_on_no_page_in_no_answer_and_in_no_mail() {
        show(false);
        awaitList("codeId", null);
        TopicWriter.publish(
                Topic.SETTING, "activation/model/8845", new ModelActivationSetting("8845", Duration.ofDays(1), false));

        asOwner()
                .get("/api/v1/my/phones?size=1000")
                .then()
                .body(field("status"), equalTo("AWAITING_ACTIVATION"))
                .body(field("codeStatus"), nullValue())
                .body(field("expiresAt"), nullValue());
        asOwner()
                .post("/api/v1/my/phones/" + phone.id() + "/code")
                .then()
                .statusCode(409)
                .body("stage", equalTo("ASK_ADMINISTRATOR"))
                .body("detail", equalTo(SENTENCE));
        var browser = signedIn("heidi");
        browser.get("/")
                .then()
                .body(
                        containsString(SENTENCE),
                        containsString("<a href=\"https://help.example.org\">"),
                        not(containsString("Show code")));
        RestAssured.given()
                .cookies(browser.cookies())
                .post("/phones/" + phone.id() + "/code")
                .then()
                .statusCode(409)
                .body(containsString(SENTENCE), not(containsString("id=\"digits\"")));
        assertThat(activation.callsFor(phone.codeId())).isEmpty();

        mailsCarryNoCode();
    }

    private void mailsCarryNoCode() {
        TopicWriter.publish(Topic.USER, "heidi", new User("heidi", "Heidi", "heidi@example.org"));
        await().until(() -> mailServer.to("heidi@example.org").stream()
                .anyMatch(mail -> mail.text().contains(phone.extension())));
        var mail = mailServer.to("heidi@example.org").stream()
                .filter(each -> each.text().contains(phone.extension()))
                .findFirst()
                .orElseThrow();

        var grouped = phone.digits().replaceAll("(.{4})(?!$)", "$1 ");
        assertThat(mail.text()).contains(SENTENCE, "http://127.0.0.1:8084").doesNotContain(grouped, phone.digits());
        assertThat(mail.html()).contains(SENTENCE).doesNotContain(grouped, "cid:");
        assertThat(activation.callsFor(phone.codeId())).isEmpty();
    }

    private static void show(@Nullable Boolean shown) {
        TopicWriter.publish(
                Topic.SETTING,
                "activation",
                new ActivationSetting(Duration.ofDays(7), Duration.ofDays(1), false, null, "ALARM", shown, null));
    }

    private void awaitList(String name, @Nullable String value) {
        await().untilAsserted(() -> asOwner()
                .get("/api/v1/my/phones?size=1000")
                .then()
                .body(field("phoneId"), notNullValue())
                .body(field(name), value == null ? nullValue() : equalTo(value)));
    }

    private String field(String name) {
        return "items.find { it.phoneId == '%s' }?.%s".formatted(phone.id(), name);
    }

    private RequestSpecification asOwner() {
        return RestAssured.given().auth().preemptive().basic(phone.owner(), phone.owner() + "-password");
    }
}

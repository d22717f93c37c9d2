package io.offhook.console.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.state.PhoneTemplate;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class PhoneFormsIT {

    private static final String DIGITS = "1234567890123452";

    @SuppressWarnings("NullAway.Init") // given by the test resource
    OwningServices services;

    @Test
    void an_edit_sends_what_differs_for_the_version_that_the_form_was_made_of() {
        var phone = waiting("owner-of-an-edit");
        var rest = "/api/v1/phones/" + phone.id();
        services.answer(
                "GET",
                rest,
                200,
                "{\"deviceName\":\"BAT1\",\"model\":\"8845\",\"description\":\"<b>\",\"devicePool\":\"Default\"}",
                Map.of("ETag", "\"7\""));
        services.answer("PATCH", rest, 200, "{}");
        var browser = Browser.signedIn("admin");
        var path = "/phones/" + phone.id() + "/edit";

        assertThat(browser.page(path)).contains("value=\"&lt;b&gt;\"", "value=\"&quot;7&quot;\"");
        browser.form()
                .formParam("version", "\"7\"")
                .formParam("model", "8845")
                .formParam("description", "Lobby")
                .formParam("devicePool", "Default")
                .post(path)
                .then()
                .statusCode(303);
        browser.form()
                .formParam("version", "\"6\"")
                .formParam("model", "8845")
                .post(path)
                .then()
                .statusCode(409);

        assertThat(services.asked("PATCH", rest)).singleElement().satisfies(asked -> {
            assertThat(asked.body()).isEqualTo("{\"description\":\"Lobby\"}");
            assertThat(asked.ifMatch()).contains("\"7\"");
        });
    }

    @Test
    void a_replacement_is_told_before_it_is_done() {
        var phone = waiting("owner-of-a-replacement");
        var rest = "/api/v1/phones/" + phone.id() + "/replace";
        services.answer("POST", rest, 200, "{}");
        var browser = Browser.signedIn("admin");
        var path = "/phones/" + phone.id();
        browser.page(path + "/replace");

        var told = browser.form()
                .formParam("device", "known")
                .formParam("mac", "2c31.240e.1011")
                .post(path + "/replace")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(told).contains("A new code is issued", "2c31.240e.1011");
        assertThat(services.asked("POST", rest)).isEmpty();
        assertThat(browser.form()
                        .formParam("device", "known")
                        .formParam("mac", "2c31.24ad.zz99")
                        .post(path + "/replace")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("This is no MAC address", "2c31.24ad.zz99")
                .doesNotContain("What will happen");
        browser.form()
                .formParam("device", "known")
                .post(path + "/replacement")
                .then()
                .statusCode(400);
        browser.form()
                .formParam("device", "known")
                .formParam("mac", "2c31.240e.1011")
                .post(path + "/replacement")
                .then()
                .statusCode(303);
        assertThat(services.asked("POST", rest).getLast().body()).isEqualTo("{\"mac\":\"2c31.240e.1011\"}");
    }

    @Test
    void a_new_phone_takes_the_next_free_number_and_the_values_of_its_template() {
        TopicWriter.publish(
                Topic.SETTING,
                "phone-template/Lobby",
                new PhoneTemplate(
                        "Lobby", "8865", "Berlin", "Default", "Default", "Default", null, null, null, true, false));
        services.answer("GET", "/api/v1/directory-numbers/free?first=4400&last=4499&size=1", 200, "[\"4407\"]");
        var added = UUID.randomUUID();
        services.answer("POST", "/api/v1/phones", 201, "{\"id\":\"" + added + "\"}");
        var browser = Browser.signedIn("admin");
        await().untilAsserted(() ->
                assertThat(browser.page("/phones/new?template=Lobby")).contains("8865", "Berlin", "name=\"key\""));

        var location = browser.form()
                .formParam("template", "Lobby")
                .formParam("number", "free")
                .formParam("first", "4400")
                .formParam("last", "4499")
                .post("/phones/new")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(location).isEqualTo("/phones/" + added + "?said=added");
        assertThat(services.asked("POST", "/api/v1/phones").getLast().body())
                .isEqualTo("{\"template\":\"Lobby\",\"directoryNumber\":\"4407\"}");
        assertThat(browser.page(location)).contains("Its page is here in a moment");
        services.answer(
                "POST",
                "/api/v1/phones",
                409,
                "{\"type\":\"/problems/mac-in-use\",\"detail\":\"Another phone has it.\",\"field\":\"mac\"}");
        assertThat(browser.form()
                        .formParam("mac", "x")
                        .post("/phones/new")
                        .then()
                        .statusCode(409)
                        .extract()
                        .asString())
                .contains("Another phone has it.", "is-invalid");
    }

    @Test
    void many_phones_are_shown_before_and_after_and_then_are_a_job() {
        var phone = waiting("owner-of-many");
        var job = UUID.randomUUID();
        var jobs = "/api/v1/phone-jobs?mode=update&description=Selected%20in%20the%20console";
        services.answer("POST", jobs, 202, "{\"id\":\"" + job + "\"}");
        var browser = Browser.signedIn("admin");
        browser.page("/phones?owner=owner-of-many");

        var choose = browser.form()
                .formParam("all", "true")
                .post("/phones/selection?owner=owner-of-many")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var preview = browser.form()
                .formParam("names", phone.dummy())
                .formParam("kind", "CHANGE")
                .formParam("devicePool", "Berlin")
                .post("/phones/selection/preview")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(choose).contains("Edit 1 phone", phone.dummy());
        assertThat(preview).contains("<td>Default</td><td>Berlin</td>");
        assertThat(services.asked("POST", jobs)).isEmpty();
        var location = browser.form()
                .formParam("names", phone.dummy())
                .formParam("kind", "CHANGE")
                .formParam("devicePool", "Berlin")
                .post("/phones/selection/job")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(location).isEqualTo("/bulk/" + job + "?said=started");
        assertThat(services.asked("POST", jobs).getLast().body())
                .isEqualTo("DEVICE NAME,DEVICE POOL\r\n" + phone.dummy() + ",Berlin\r\n");
    }

    @Test
    void a_sheet_has_a_label_for_each_phone_that_waits_and_operators_see_none() {
        TopicWriter.publish(
                Topic.USER, "owner-of-a-label", new User("owner-of-a-label", "Lena Label", "lena@example.org"));
        var phone = waiting("owner-of-a-label");
        var reveal = "/api/v1/codes/" + phone.codeId() + "/reveal";
        services.answer("POST", reveal, 200, "{\"code\":\"" + DIGITS + "\"}");
        var browser = Browser.signedIn("admin");

        await().untilAsserted(() ->
                assertThat(browser.page("/users/person?id=owner-of-a-label")).contains("Lena Label"));

        assertThat(browser.page("/phones/labels?owner=owner-of-a-label"))
                .contains(phone.dummy())
                .doesNotContain("1234 5678");
        var sheet = browser.form()
                .formParam("names", phone.dummy())
                .post("/phones/labels")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();

        assertThat(sheet).contains("1234 5678 9012 3452", phone.dummy(), "<svg", "Lena Label", "<main");
        assertThat(browser.form()
                        .post("/phones/labels")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("No phone is selected.");
        var operator = Browser.signedIn("olga");
        operator.page("/phones/labels?owner=owner-of-a-label");
        operator.form()
                .formParam("names", phone.dummy())
                .post("/phones/labels")
                .then()
                .statusCode(403);
        assertThat(services.asked("POST", reveal)).hasSize(1);
    }

    private static TestPhone waiting(String owner) {
        var phone = TestPhone.of(owner).provisioned().issued();
        var browser = Browser.signedIn("olga");
        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=" + owner + "&state=WAITING"))
                .contains(phone.dummy()));
        return phone;
    }
}

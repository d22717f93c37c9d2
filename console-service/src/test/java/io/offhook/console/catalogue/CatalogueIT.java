package io.offhook.console.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.state.LineTemplate;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class CatalogueIT {

    private static final String HOSTILE = "<script>alert(1)</script>";

    @SuppressWarnings("NullAway.Init")
    OwningServices services;

    @Test
    void a_list_has_what_the_service_has_and_who_changed_it() {
        var browser = Browser.signedIn("olga");
        services.answer(
                "GET",
                "/api/v1/line-templates",
                200,
                "[{\"name\":\"Front desk\",\"display\":\"" + HOSTILE + "\"},{\"name\":\"Default\"}]");
        TopicWriter.publish(
                Topic.SETTING, "line-template/Front desk", new LineTemplate("Front desk", HOSTILE, null, null, null));

        await().untilAsserted(() -> assertThat(browser.page("/catalogue/line-templates"))
                .contains("Front desk", "name=Front%20desk", "UTC, admin", "built in")
                .doesNotContain(HOSTILE));
        assertThat(browser.page("/catalogue")).contains("Device pools").doesNotContain("Site operators");
        browser.request().get("/catalogue/site-operators").then().statusCode(403);
    }

    @Test
    void a_document_is_changed_with_the_version_that_the_form_was_made_of() {
        var browser = Browser.signedIn("admin");
        var path = "/api/v1/sip-profiles/Branch%20office";
        services.answer("GET", path, 200, profile(3600), Map.of("ETag", "\"7\""));
        services.answer("GET", path + "/use", 200, "{\"phones\":2,\"documents\":[\"phone template Lobby\"]}");
        services.answer("PUT", path, 200, profile(1800), Map.of("ETag", "\"8\""));

        var page = browser.page("/catalogue/sip-profiles/document?name=Branch office");

        assertThat(page)
                .contains(
                        "value=\"&quot;7&quot;\"", "Used by 2 phones, and by phone template Lobby.", "value=\"3600\"");
        browser.form()
                .formParam("name", "Branch office")
                .formParam("version", "\"7\"")
                .formParam("field", "registerExpires", "busyTrigger")
                .formParam("value", "1800", "")
                .post("/catalogue/sip-profiles/document")
                .then()
                .statusCode(303);
        assertThat(services.asked("PUT", path)).last().satisfies(asked -> {
            assertThat(asked.body()).isEqualTo("{\"registerExpires\":1800}");
            assertThat(asked.ifMatch()).contains("\"7\"");
            assertThat(asked.actingUser()).contains("admin");
        });
    }

    @Test
    void what_is_refused_stays_as_it_was_typed() {
        var browser = Browser.signedIn("admin");
        services.answer(
                "PUT",
                "/api/v1/device-pools/Bonn",
                400,
                "{\"type\":\"https://offhook.io/problems/invalid-request\",\"detail\":\"There is no such time zone.\",\"field\":\"timeZone\"}");
        browser.page("/catalogue/device-pools/new");

        var page = browser.form()
                .formParam("name", "Bonn")
                .formParam("field", "timeZone")
                .formParam("value", HOSTILE)
                .post("/catalogue/device-pools/new")
                .then()
                .statusCode(400)
                .extract()
                .asString();

        assertThat(page)
                .contains("There is no such time zone.", "is-invalid", "&lt;script&gt;")
                .doesNotContain(HOSTILE);
        assertThat(services.asked("PUT", "/api/v1/device-pools/Bonn"))
                .last()
                .satisfies(asked -> assertThat(asked.ifMatch()).contains("\"0\""));
    }

    @Test
    void call_managers_are_rows_and_a_template_names_what_exists() {
        var browser = Browser.signedIn("admin");
        services.answer(
                "PUT",
                "/api/v1/device-pools/Koeln",
                400,
                "{\"type\":\"https://offhook.io/problems/invalid-request\",\"detail\":\"host is missing.\",\"field\":\"host\"}");
        assertThat(browser.page("/catalogue/device-pools/new"))
                .contains(
                        "value=\"callManagers[1].host\"",
                        "placeholder=\"5060\"",
                        "<option value=\"Europe/Berlin\">",
                        "Blank: Etc/UTC.")
                .doesNotContain("JSON");
        assertThat(browser.page("/catalogue/phone-templates/new"))
                .contains("list=\"list-sipProfile\"", "value=\"Default\"");

        var page = browser.form()
                .formParam("name", "Koeln")
                .formParam("field", "callManagers[0].host", "callManagers[0].sipPort", "timeZone")
                .formParam("value", "", "5070", "")
                .post("/catalogue/device-pools/new")
                .then()
                .statusCode(400)
                .extract()
                .asString();

        assertThat(page).contains("<div class=\"invalid-feedback d-block\">Host is missing.</div>", "value=\"5070\"");
        assertThat(services.asked("PUT", "/api/v1/device-pools/Koeln"))
                .last()
                .satisfies(asked -> assertThat(asked.body())
                        .isEqualTo("{\"callManagers\":[{\"sipPort\":5070,\"priority\":0}],\"ntpServers\":[]}"));
    }

    @Test
    void operators_look_and_change_nothing() {
        var browser = Browser.signedIn("olga");
        browser.page("/phones");

        browser.form()
                .formParam("name", "Bonn")
                .post("/catalogue/device-pools/document")
                .then()
                .statusCode(403);
    }

    private static String profile(int expires) {
        return "{\"name\":\"Branch office\",\"registerExpires\":" + expires + ",\"keepAliveExpires\":120}";
    }
}

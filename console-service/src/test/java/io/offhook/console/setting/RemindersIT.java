package io.offhook.console.setting;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.state.ReminderSetting;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class RemindersIT {

    private static final String PATH = "/api/v1/settings/reminders";

    @SuppressWarnings("NullAway.Init")
    OwningServices services;

    @BeforeEach
    void the_service_reminds_a_day_before() {
        // Whatever other tests had it answer: the other settings are away.
        services.answer("GET", "/api/v1/settings/activation", 503, "{}");
        services.answer("GET", "/api/v1/settings/activation/models", 503, "{}");
        services.answer("GET", PATH, 200, "{\"before\":[\"PT24H\"]}");
        services.answer("PUT", PATH, 200, "{\"before\":[\"PT48H\",\"PT4H\"]}");
    }

    @Test
    void administrators_say_when_people_are_reminded() {
        var browser = Browser.signedIn("admin");
        assertThat(browser.page("/settings"))
                .contains("People are reminded of a code that they did not use 1 day before its end.");
        assertThat(browser.page("/settings/reminders"))
                .contains("value=\"TIMES\" selected", "value=\"1\"", "value=\"DAYS\" selected");

        browser.form()
                .formParam("choice", "TIMES")
                .formParam("amount", "2", "", "4")
                .formParam("unit", "DAYS", "HOURS", "HOURS")
                .post("/settings/reminders")
                .then()
                .statusCode(303);
        browser.form()
                .formParam("choice", "NEVER")
                .formParam("amount", "2")
                .formParam("unit", "DAYS")
                .post("/settings/reminders")
                .then()
                .statusCode(303);
        browser.form()
                .formParam("choice", "CONFIGURED")
                .post("/settings/reminders")
                .then()
                .statusCode(303);

        assertThat(services.asked("PUT", PATH))
                .extracting(OwningServices.Asked::body)
                .endsWith("{\"before\":[\"PT48H\",\"PT4H\"]}", "{\"before\":[]}", "{}");
    }

    @Test
    void what_is_no_time_is_refused_and_what_others_changed_since_is_not_overwritten() {
        var browser = Browser.signedIn("admin");
        browser.page("/settings/reminders");
        int before = services.asked("PUT", PATH).size();
        for (var amount : List.of("", "soon")) {
            browser.form()
                    .formParam("choice", "TIMES")
                    .formParam("amount", amount)
                    .formParam("unit", "DAYS")
                    .post("/settings/reminders")
                    .then()
                    .statusCode(400);
        }
        TopicWriter.publish(Topic.SETTING, "reminders", new ReminderSetting(List.of(Duration.ofHours(3))));
        await().untilAsserted(() -> assertThat(browser.page("/settings/history?of=reminders"))
                .contains("People are reminded of a code that they did not use 3 hours before its end."));

        browser.form()
                .formParam("version", "0")
                .formParam("choice", "NEVER")
                .post("/settings/reminders")
                .then()
                .statusCode(412);

        assertThat(services.asked("PUT", PATH)).hasSize(before);
    }

    @Test
    void operators_look_at_it_and_change_nothing() {
        var browser = Browser.signedIn("olga");
        assertThat(browser.page("/settings/reminders")).contains("<fieldset disabled>");

        browser.form()
                .formParam("choice", "NEVER")
                .post("/settings/reminders")
                .then()
                .statusCode(403);
    }
}

package io.offhook.console.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithRealServers
class SettingsIT {

    private static final String PATH = "/api/v1/settings/activation";
    private static final String GENERAL = """
            {"codeLife":"PT168H","expiryWarning":"PT24H","mraEnabled":false,"copiedKeys":"LOCK","expectedDevices":"ALARM",\
            "showPhonesReadyToActivate":true}""";

    @SuppressWarnings("NullAway.Init")
    OwningServices services;

    @BeforeEach
    void the_service_has_settings() {
        services.answer("GET", PATH, 200, GENERAL);
        services.answer(
                "GET",
                PATH + "/models",
                200,
                "[{\"model\":\"8845\",\"codeLife\":\"PT36H\",\"acceptExpiredMic\":true}]");
        services.answer("PUT", PATH, 200, GENERAL);
    }

    @Test
    void settings_are_shown_in_words_and_changed_as_durations() {
        var browser = Browser.signedIn("admin");
        var page = browser.page("/settings");
        assertThat(page).contains("value=\"7\"", "value=\"DAYS\" selected", "36 hours", "is accepted");

        browser.form()
                .formParam("version", version(page))
                .formParam("life", "36")
                .formParam("lifeUnit", "HOURS")
                .formParam("warning", "0")
                .formParam("warningUnit", "HOURS")
                .formParam("mraEnabled", "false")
                .formParam("mraDomain", "")
                .formParam("copiedKeys", "LOCK")
                .formParam("shown", "false")
                .formParam("expectedDevices", "OFF")
                .post("/settings")
                .then()
                .statusCode(303);

        assertThat(services.asked("PUT", PATH))
                .last()
                .satisfies(
                        asked -> assertThat(asked.body())
                                .isEqualTo(
                                        "{\"codeLife\":\"PT36H\",\"expiryWarning\":\"PT0S\",\"mraEnabled\":false,"
                                                + "\"copiedKeys\":\"LOCK\",\"showPhonesReadyToActivate\":false,\"expectedDevices\":\"OFF\"}"));
    }

    @Test
    void what_others_changed_since_is_not_overwritten_and_is_in_the_history() {
        var browser = Browser.signedIn("admin");
        browser.page("/settings");
        long before = services.asked("PUT", PATH).size();
        publish(Duration.ofDays(7));
        publish(Duration.ofDays(3));
        await().untilAsserted(() -> assertThat(browser.page("/settings/history"))
                .contains("A new code is accepted for 3 days.", "A new code is accepted for 7 days."));

        browser.form()
                .formParam("version", "0")
                .formParam("life", "1")
                .formParam("warning", "0")
                .post("/settings")
                .then()
                .statusCode(412);

        assertThat(services.asked("PUT", PATH)).hasSize((int) before);
        assertThat(browser.page("/settings/history?asOf=2026-01-01")).contains("Nothing known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30 00:00", "zzz", "99999-01-01 00:00", "+999999999-01-01T00:00:00Z"})
    void a_time_that_is_none_is_said_to_be_none(String time) {
        Browser.signedIn("olga")
                .request()
                .queryParam("asOf", time)
                .get("/settings/history")
                .then()
                .statusCode(400)
                .body(containsString("That is no time."), not(containsString("in force then")));
    }

    @Test
    void operators_look_at_settings_and_change_none() {
        var browser = Browser.signedIn("olga");
        assertThat(browser.page("/settings")).contains("<fieldset disabled>");

        browser.form().formParam("life", "1").post("/settings").then().statusCode(403);
    }

    private static void publish(Duration life) {
        TopicWriter.publish(
                Topic.SETTING,
                "activation",
                new ActivationSetting(life, Duration.ofDays(1), false, null, null, null, null));
    }

    private static String version(String page) {
        var found = Pattern.compile("name=\"version\" value=\"([0-9]+)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }
}

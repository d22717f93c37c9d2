package io.offhook.console.activationcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class CodesIT {

    private static final String JOB = "4d3f3c1e-0000-4000-8000-000000000001";

    @SuppressWarnings("NullAway.Init")
    OwningServices services;

    @BeforeEach
    void the_service_counts_codes() {
        services.answer(
                "GET",
                "/api/v1/codes/summary",
                200,
                "{\"live\":5,\"expiringToday\":1,\"expiringIn24Hours\":2,\"expired\":3,\"redeemedIn24Hours\":4,"
                        + "\"refusedIn24Hours\":{\"THROTTLED\":7}}");
    }

    @Test
    void live_and_expired_codes_have_their_phones_and_are_withdrawn_by_the_service() {
        var browser = Browser.signedIn("admin");
        var live = TestPhone.of("carol-of-codes").provisioned().issued();
        var expired = TestPhone.of("carol-of-codes").provisioned().issued().expired();
        await().untilAsserted(() -> assertThat(browser.page("/codes/expired")).contains(expired.dummy()));
        await().untilAsserted(() -> assertThat(browser.page("/codes"))
                .contains(live.dummy(), "2099-12-31 23:30 UTC", "5 live, 2 of them expire within 24 hours.")
                .doesNotContain(expired.dummy()));
        assertThat(browser.page("/codes/expiring")).doesNotContain(live.dummy());
        var release = "/api/v1/codes/" + live.codeId() + "/release";
        services.answer("POST", release, 204, "");

        browser.form()
                .formParam("code", live.codeId().toString())
                .post("/codes/withdraw")
                .then()
                .statusCode(303);

        assertThat(services.asked("POST", release)).hasSize(1);
    }

    @Test
    void all_expired_codes_are_issued_anew_once_and_their_progress_is_shown() {
        var browser = Browser.signedIn("admin");
        browser.page("/codes/expired");
        var job = "{\"id\":\"" + JOB
                + "\",\"state\":\"RUNNING\",\"total\":4,\"done\":1,\"skipped\":1,\"failed\":0,\"submittedAt\":\"2026-11-29T08:00:00Z\"}";
        services.answer("POST", "/api/v1/codes/reissue", 202, job);
        services.answer("GET", "/api/v1/codes/reissues/" + JOB, 200, job);

        browser.form()
                .formParam("key", JOB)
                .formParam("model", "8845")
                .formParam("deviceName", "sep2c")
                .formParam("life", "3")
                .formParam("lifeUnit", "DAYS")
                .post("/codes/reissue-all")
                .then()
                .statusCode(303)
                .header("Location", "/codes/reissues/" + JOB);

        assertThat(services.asked("POST", "/api/v1/codes/reissue"))
                .last()
                .satisfies(asked -> assertThat(asked.body())
                        .isEqualTo("{\"model\":\"8845\",\"deviceNamePrefix\":\"SEP2C\",\"codeLife\":\"PT72H\"}"));
        var page = browser.page("/codes/reissues/" + JOB);
        assertThat(page).contains("2 of 4 codes are settled", "every 2s", "<h1");
        assertThat(browser.page("/codes/reissues/" + JOB + "/news"))
                .contains("2 of 4 codes are settled")
                .doesNotContain("<h1");
    }

    @Test
    void every_expired_code_is_asked_for_by_its_box_and_never_by_blank_fields() {
        var browser = Browser.signedIn("admin");
        browser.page("/codes/expired");
        services.answer("POST", "/api/v1/codes/reissue", 202, "{\"id\":\"" + JOB + "\"}");
        var before = services.asked("POST", "/api/v1/codes/reissue").size();

        for (var unclear : List.of(Map.<String, String>of(), Map.of("all", "true", "ownerId", "alice"))) {
            assertThat(browser.form()
                            .formParam("key", JOB)
                            .formParams(unclear)
                            .post("/codes/reissue-all")
                            .then()
                            .statusCode(400)
                            .extract()
                            .asString())
                    .contains("Fill in a field, or check every code");
        }
        assertThat(services.asked("POST", "/api/v1/codes/reissue")).hasSize(before);

        browser.form()
                .formParam("key", JOB)
                .formParam("all", "true")
                .post("/codes/reissue-all")
                .then()
                .statusCode(303);
        assertThat(services.asked("POST", "/api/v1/codes/reissue"))
                .last()
                .satisfies(asked -> assertThat(asked.body()).isEqualTo("{\"all\":true}"));
    }

    @Test
    void refusals_lead_to_the_lock_of_their_caller_which_is_ended_by_the_service() {
        var browser = Browser.signedIn("admin");
        var phone = TestPhone.of("dave-of-codes").provisioned().issued();
        TopicWriter.publish(
                Topic.ACTIVATION,
                "certificate/" + phone.fingerprint(),
                new RedemptionRefused(
                        "THROTTLED",
                        phone.deviceName(),
                        phone.fingerprint(),
                        null,
                        phone.id(),
                        null,
                        null,
                        null,
                        "8845",
                        "2001:db8::7",
                        Instant.parse("2099-01-01T00:00:00Z")));
        await().untilAsserted(() -> assertThat(browser.page("/codes/refused?reason=THROTTLED"))
                .contains("/phones/" + phone.id(), "too many wrong codes", "address=2001%3Adb8%3A%3A7"));
        services.answer(
                "GET",
                "/api/v1/guess-locks/addresses/2001%3Adb8%3A%3A7",
                200,
                "{\"locked\":true,\"remaining\":\"PT4M51S\"}");
        services.answer("GET", "/api/v1/guess-locks/certificates/" + phone.fingerprint(), 200, "{\"locked\":false}");
        services.answer("DELETE", "/api/v1/guess-locks/addresses/2001%3Adb8%3A%3A7", 204, "");

        var page = browser.page("/codes/caller?certificate=" + phone.fingerprint() + "&address=2001:db8::7");
        assertThat(page)
                .contains(
                        "Locked because it sent wrong codes, for 5 minutes at most.",
                        "Not locked.",
                        "<title>Is " + phone.deviceName() + " locked?");
        var location = browser.form()
                .formParam("kind", "addresses")
                .formParam("name", "2001:db8::7")
                .post("/codes/caller/unlock")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(browser.page(location)).contains("The caller is unlocked.");

        assertThat(services.asked("DELETE", "/api/v1/guess-locks/addresses/2001%3Adb8%3A%3A7"))
                .hasSize(1);
    }

    @Test
    void codes_are_exported_by_administrators_alone() {
        services.answer(
                "GET",
                "/api/v1/codes/export?devicePool=Berlin%20Mitte",
                200,
                "ACTIVATION CODE\r\n",
                Map.of("Content-Type", "text/csv", "Content-Disposition", "attachment; filename=\"codes.csv\""));
        var admin = Browser.signedIn("admin");
        admin.page("/codes/files");
        admin.form()
                .formParam("devicePool", "Berlin Mitte")
                .post("/codes/files/codes.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"codes.csv\"");
        var olga = Browser.signedIn("olga");

        assertThat(olga.page("/codes/files")).doesNotContain("codes.csv");
        olga.form().post("/codes/files/codes.csv").then().statusCode(403);
    }

    @Test
    void expected_and_locked_devices_are_those_of_the_service() {
        var browser = Browser.signedIn("admin");
        services.answer(
                "GET",
                "/api/v1/expected-devices?limit=50&after=",
                200,
                "{\"items\":[{\"key\":\"2C3124C9F8E1\",\"mac\":\"2C3124C9F8E1\",\"model\":\"<i>8845\"}]}");
        services.answer("GET", "/api/v1/settings/activation", 200, "{\"expectedDevices\":\"REFUSE\"}");
        services.answer(
                "GET",
                "/api/v1/locked-devices?size=50&page=0",
                200,
                "{\"items\":[{\"mac\":\"2C3124C9F8E1\",\"deviceName\":\"SEP2C3124C9F8E1\",\"kind\":\"TWO_KEYS\","
                        + "\"certificates\":[\"aa\",\"bb\"],\"refusedCertificates\":[],\"locked\":true,"
                        + "\"lockedAt\":\"2026-11-29T08:00:00Z\"}],\"page\":0,\"size\":50,\"total\":1}");
        services.answer("POST", "/api/v1/locked-devices/2C3124C9F8E1/release", 204, "");

        assertThat(browser.page("/codes/expected-devices"))
                .contains("2C3124C9F8E1", "&lt;i&gt;8845", "is refused")
                .doesNotContain("<i>8845");
        assertThat(browser.page("/codes/locked-devices")).contains("Only bb is genuine", "Release SEP2C3124C9F8E1?");
        browser.form()
                .formParam("mac", "2C3124C9F8E1")
                .formParam("genuine", "bb")
                .post("/codes/locked-devices/release")
                .then()
                .statusCode(303);

        assertThat(services.asked("POST", "/api/v1/locked-devices/2C3124C9F8E1/release"))
                .last()
                .satisfies(asked -> assertThat(asked.body()).isEqualTo("{\"genuine\":\"bb\"}"));
    }
}

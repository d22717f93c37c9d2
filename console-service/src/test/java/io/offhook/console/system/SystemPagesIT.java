package io.offhook.console.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class SystemPagesIT {

    private static final String LETTER = """
            {"id":5,"consumer":"selfcare","topic":"PHONE","streamId":"<b>7","version":3,"type":"PhoneProvisioned.v1","kind":"HANDLER",\
            "reason":"java.lang.IllegalState","attempts":4,"parkedAt":"2026-11-01T00:00:00Z"}""";

    @SuppressWarnings("NullAway.Init") // set by the resource that starts it
    OwningServices services;

    @Test
    void services_tell_why_they_are_not_ready_and_what_waits() {
        services.answer(
                "GET",
                "/q/health/ready",
                503,
                "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"Kafka\",\"status\":\"DOWN\",\"data\":{\"failure\":\"TimeoutException\"}}]}");
        services.answer(
                "GET", "/q/metrics", 200, "offhook_relay_backlog 17.0\noffhook_inbox_parked{kind=\"failed\",} 2.0\n");

        assertThat(Browser.signedIn("olga").page("/system"))
                .contains("not ready", "Kafka: failure=TimeoutException", "17", "offhook.phone.v1", "compact");
        assertThat(Browser.signedIn("olga").page("/")).contains("not ready", "has records that need help");
    }

    @Test
    void dead_letters_of_all_services_are_listed_shown_and_tried_again_by_administrators() {
        services.answer("GET", "/api/v1/dead-letters?size=50", 200, "{\"items\":[" + LETTER + "],\"total\":1}");
        services.answer(
                "GET",
                "/api/v1/dead-letters/5",
                200,
                "{\"letter\":" + LETTER
                        + ",\"payload\":{\"headers\":{\"ce_id\":\"x\"},\"bytes\":9,\"value\":{\"name\":\"***\"}}}");
        services.answer("POST", "/api/v1/dead-letters/5/replay", 200, "{\"streams\":1,\"applied\":3,\"failed\":0}");
        services.answer("GET", "/api/v1/relay/unpublishable?size=50", 200, "{\"items\":[],\"total\":0}");

        var admin = Browser.signedIn("admin");
        assertThat(admin.page("/system/dead-letters"))
                .contains("PhoneProvisioned.v1", "its handler failed", "&lt;b&gt;7")
                .doesNotContain("<b>7");
        admin.form()
                .post("/system/dead-letters/tvs/5/replay")
                .then()
                .statusCode(200)
                .body(containsString("3 records were applied"));
        assertThat(admin.page("/system/dead-letters/selfcare/5")).contains("ce_id", "***");
        assertThat(admin.page("/system/unpublishable")).contains("Everything can be published");
        var operator = Browser.signedIn("olga");
        operator.page("/system/dead-letters");
        operator.form().post("/system/dead-letters/tvs/5/replay").then().statusCode(403);
        operator.request().get("/system/dead-letters/tvs/5").then().statusCode(403);
    }
}

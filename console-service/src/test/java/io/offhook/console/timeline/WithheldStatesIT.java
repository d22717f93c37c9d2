package io.offhook.console.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.EventStream;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.state.SiteOperator;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Operators see that somebody was given a site, and neither who nor which. */
@QuarkusTest
@WithRealServers
class WithheldStatesIT {

    private final String account = "desk-" + UUID.randomUUID();
    private final String pool = "Pool " + UUID.randomUUID();
    private final String key = "site-operator/" + account;

    @Test
    void who_may_act_at_which_site_is_for_administrators() {
        TopicWriter.publish(Topic.SETTING, key, new SiteOperator(account, List.of(pool), null));
        var history = "/api/v1/settings/" + key + "/as-of";
        await().untilAsserted(() -> get("admin", history).statusCode(200).body("state.account", equalTo(account)));

        get("olga", history).statusCode(403).contentType("application/problem+json");
        get("olga", "/api/v1/settings/site-operator/nobody/as-of").statusCode(403);
        for (var page : List.of(
                "/events?type=SiteOperator.v1",
                "/requests/correlation-of-" + key.replace("/", "%2F"),
                "/settings/history?model=" + account)) {
            assertThat(Browser.signedIn("olga")
                            .request()
                            .urlEncodingEnabled(false)
                            .get(page)
                            .asString()
                            .replace("correlation-of-" + key, ""))
                    .as(page)
                    .doesNotContain(pool);
        }
    }

    @Test
    void the_stream_of_events_says_that_it_was_saved_and_no_more() {
        try (var stream = EventStream.open("type=SiteOperator.v1")) {
            await().untilAsserted(() -> assertThat(stream.events()).isNotEmpty());
            TopicWriter.publish(Topic.SETTING, key, new SiteOperator(account, List.of(pool), null));

            await().untilAsserted(() -> assertThat(stream.events())
                    .anySatisfy(each -> assertThat(each.data())
                            .contains("Rights of a site operator saved")
                            .doesNotContain(pool)));
        }
    }

    private static ValidatableResponse get(String user, String path) {
        return given().auth()
                .preemptive()
                .basic(user, user + "-password")
                .get(path)
                .then();
    }
}

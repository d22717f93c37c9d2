package io.offhook.console.timeline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Operator;
import io.offhook.console.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The timeline over REST. */
@QuarkusTest
@WithRealServers
class TimelinePagesIT {

    @Test
    void the_timeline_has_words_and_goes_back_page_by_page() {
        var phone = TestPhone.of("paula").provisioned().issued().redeemed();

        await().untilAsserted(() -> timeline(phone.deviceName(), 10).body("items.type", hasItem("CodeRedeemed.v1")));
        var first = timeline(phone.id().toString(), 1)
                .body("items", hasSize(1))
                .body("items.sentence", everyItem(not(equalTo(""))))
                .extract()
                .path("items[0].at");
        Operator.request()
                .queryParam("handle", phone.id())
                .queryParam("before", first)
                .get("/api/v1/timeline")
                .then()
                .statusCode(200)
                .body("items.at", not(hasItem(first)));
        Operator.request()
                .queryParam("handle", "1")
                .queryParam("size", "201")
                .get("/api/v1/timeline")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse timeline(String handle, int size) {
        return Operator.request()
                .queryParam("handle", handle)
                .queryParam("size", size)
                .get("/api/v1/timeline")
                .then()
                .statusCode(200);
    }
}

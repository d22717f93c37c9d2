package io.offhook.console.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.TrustListPublished;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The signer of trust lists is replaced, step by step. */
@QuarkusTest
@WithRealServers
class RolloverPageIT {

    @SuppressWarnings("NullAway.Init") // set by the resource that starts it
    OwningServices services;

    @Test
    void the_steps_of_a_rollover_are_told_with_the_one_that_is_due() {
        TopicWriter.publish(
                Topic.TRUST,
                "trust-list/global",
                new TrustListPublished(
                        7,
                        "AA==",
                        "ab".repeat(32),
                        "recovery",
                        "11".repeat(32),
                        "22".repeat(32),
                        "BRIDGED",
                        Instant.now(),
                        "cd".repeat(32),
                        5,
                        "admin"));
        services.answer(
                "GET",
                "/api/v1/trust-lists/rollover",
                200,
                "{\"phase\":\"BRIDGED\",\"nextSteps\":[\"COMPLETE\",\"ANNOUNCE\"],\"completeFrom\":\"2026-01-01T00:00:00Z\"}");
        var admin = Browser.signedIn("admin");
        await().untilAsserted(() -> assertThat(admin.page("/trust/lists"))
                .contains("bridged: the recovery SAST signs", "Due now", "Completing is in order from"));
        services.answer(
                "POST",
                "/api/v1/trust-lists/rollover",
                409,
                "{\"type\":\"https://offhook.io/problems/rollover-too-early\",\"detail\":\"Phones had no time.\"}");
        admin.form()
                .formParam("step", "COMPLETE")
                .post("/trust/lists/rollover")
                .then()
                .statusCode(409)
                .body(containsString("Phones had no time."), not(containsString("Exception")));
        for (var path : List.of("/trust/certificates", "/trust/revocation-lists", "/trust/approvals")) {
            assertThat(admin.page(path)).contains("<h1");
        }
    }
}

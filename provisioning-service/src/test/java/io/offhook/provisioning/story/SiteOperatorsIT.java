package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.provisioning.story.SiteEndpoints.Answer;
import io.offhook.provisioning.story.SiteEndpoints.Endpoint;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators who are limited to sites: berlin and paris. A deputy is one, and an operator of all sites as well. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class SiteOperatorsIT {

    private final String mac = newMac();
    private final String berlin = "Berlin " + mac;
    private final String paris = "Paris " + mac;
    private final String number = "7" + Long.parseLong(mac.substring(4), 16);

    private String phone = "";

    @BeforeEach
    void each_site_has_an_operator_and_berlin_a_phone() {
        Admin.ensurePool(berlin);
        Admin.ensurePool(paris);
        give("berlin", berlin.toUpperCase(Locale.ROOT), null).statusCode(200);
        give("paris", paris, null).statusCode(200);
        phone = provision(Map.of("model", "8845", "mac", mac, "devicePool", berlin, "directoryNumber", number));
    }

    @Test
    void an_operator_of_another_site_sees_nothing_of_a_phone_and_changes_nothing() {
        var job = submit("berlin", "MAC ADDRESS,DESCRIPTION\n" + mac + ",Mine\n", "?mode=update&hold=true");

        for (var endpoint : SiteEndpoints.ALL) {
            var id = endpoint.path().startsWith("/api/v1/phone-jobs") ? job : phone;
            var answer = request("paris", endpoint, id);
            switch (endpoint.answer()) {
                case UNKNOWN_PHONE, UNKNOWN_JOB -> {
                    var never = request("paris", endpoint, UUID.randomUUID().toString());
                    assertThat(answer.statusCode(404).extract().<String>path("type"))
                            .as(endpoint.operation())
                            .endsWith(endpoint.answer() == Answer.UNKNOWN_JOB ? "unknown-job" : "unknown-phone");
                    assertThat(answer.extract().<String>path("detail"))
                            .isEqualTo(never.statusCode(404).extract().path("detail"));
                }
                case NOT_YOUR_SITE -> answer.statusCode(403).body("type", endsWith("not-your-site"));
                case NOT_SHOWN ->
                    assertThat(answer.statusCode(200).extract().asString())
                            .as(endpoint.operation())
                            .doesNotContain(phone, mac, number, job);
                case OF_ALL ->
                    assertThat(answer.extract().statusCode())
                            .as(endpoint.operation())
                            .isIn(200, 202, 404);
            }
        }

        Admin.phone(phone).body("version", equalTo(1)).body("devicePool", equalTo(berlin));
        as("berlin").get("/api/v1/phone-jobs/" + job).then().body("state", equalTo("HOLD"));
    }

    @Test
    void an_operator_does_at_its_site_what_administrators_do() {
        as("berlin").get("/api/v1/phones?devicePool={pool}", berlin).then().body("items.id", equalTo(List.of(phone)));
        as("berlin").get("/api/v1/phones").then().body("total", equalTo(1));
        as("berlin").get("/api/v1/phones?devicePool={pool}", paris).then().body("total", equalTo(0));
        as("berlin").get("/api/v1/phones/{id}/history", phone).then().statusCode(200);
        as("berlin").get("/api/v1/directory-numbers").then().body("directoryNumber", equalTo(List.of(number)));
        assertThat(as("berlin").get("/api/v1/phones/export").asString()).contains(mac);
        assertThat(as("berlin").get("/api/v1/device-report/csv").asString()).contains("SEP" + mac);

        patch("berlin", phone, Map.of("description", "Lobby")).statusCode(200);
        patch("berlin", phone, Map.of("devicePool", paris)).statusCode(403).body("type", endsWith("not-your-site"));
        var added = add("berlin", berlin).statusCode(201).extract().<String>path("id");
        as("berlin").delete("/api/v1/phones/" + added).then().statusCode(204);
        as("berlin").delete("/api/v1/phones/" + added).then().statusCode(404);

        patch("admin", phone, Map.of("devicePool", paris)).statusCode(200);
        patch("berlin", phone, Map.of("description", "Mine")).statusCode(404);
        as("paris").get("/api/v1/phones/" + phone).then().statusCode(200);
    }

    @Test
    void a_mac_that_a_phone_elsewhere_has_tells_nothing_of_that_phone() {
        patch("paris", add("paris", paris).extract().path("id"), Map.of("mac", mac))
                .statusCode(409)
                .body("phoneId", nullValue());
        patch("paris", phone, Map.of("mac", mac)).statusCode(404);
        patch("paris", phone, Map.of("ownerId", "nobody-knows")).statusCode(404);
    }

    @Test
    void a_job_settles_the_rows_of_its_site_and_fails_the_others() {
        var here = provision(Map.of("model", "8845", "mac", newMac(), "devicePool", paris));
        String name = as("ops").get("/api/v1/phones/" + here).path("deviceName");
        var job = submit(
                "paris",
                "DEVICE NAME,DESCRIPTION\n" + name + ",Edited\nSEP" + mac + ",Edited\nSEP" + newMac() + ",None\n",
                "?mode=update");

        ended("paris", job).body("updated", equalTo(1)).body("failed", equalTo(2));
        assertThat(as("paris").get("/api/v1/phone-jobs/{id}/failed-rows", job).asString())
                .contains("There is no phone SEP" + mac);

        var added = "MAC ADDRESS,DEVICE POOL\n" + newMac() + "," + paris + "\n" + newMac() + "," + berlin + "\n";
        ended("paris", submit("paris", added, "?model=8845"))
                .body("inserted", equalTo(1))
                .body("failed", equalTo(1));
        ended("paris", submit("paris", "DEVICE NAME\nSEP" + mac + "\n" + name + "\n", "?mode=delete"))
                .body("deleted", equalTo(1))
                .body("failed", equalTo(1));
        Admin.phone(phone).body("version", equalTo(1));
        as("berlin").get("/api/v1/phone-jobs").then().body("items.id", not(hasItem(job)));
        as("ops").get("/api/v1/phone-jobs/" + job).then().statusCode(200);
    }

    @Test
    void when_the_time_is_over_nothing_is_left_not_even_to_jobs_that_wait() {
        var held = submit("berlin", "MAC ADDRESS,DESCRIPTION\n" + mac + ",Late\n", "?mode=update&hold=true");
        give("berlin", berlin, Instant.now().plusSeconds(3600)).statusCode(200);
        as("berlin").get("/api/v1/phones/" + phone).then().statusCode(200);
        give("berlin", berlin, Instant.now().minusSeconds(1)).statusCode(400).body("field", equalTo("validUntil"));
        give("berlin", berlin, Instant.now().plusSeconds(2)).statusCode(200);
        await().untilAsserted(
                        () -> as("berlin").get("/api/v1/phones/" + phone).then().statusCode(403));

        for (var endpoint : SiteEndpoints.ALL) {
            assertThat(request("berlin", endpoint, phone)
                            .statusCode(403)
                            .extract()
                            .<String>path("type"))
                    .as(endpoint.operation())
                    .endsWith("no-site");
        }
        as("admin").post("/api/v1/phone-jobs/" + held + "/start").then().statusCode(200);
        ended("admin", held).body("failed", equalTo(1));
        Admin.phone(phone).body("version", equalTo(1));
    }

    @Test
    void administrators_alone_give_sites_and_a_pool_that_somebody_has_stays() {
        for (var account : List.of("ops", "selfcare", "berlin", "deputy")) {
            as(account).get("/api/v1/site-operators").then().statusCode(403);
            as(account).get("/api/v1/site-operators/berlin").then().statusCode(403);
            as(account).delete("/api/v1/site-operators/berlin").then().statusCode(403);
        }
        as("ops").get("/api/v1/device-pools/{name}/use", paris).then().body("documents", equalTo(List.of()));
        as("admin")
                .get("/api/v1/device-pools/{name}/use", paris)
                .then()
                .body("documents", equalTo(List.of("site operator paris")));
        give("berlin", "Nowhere", null).statusCode(400).body("field", equalTo("devicePools"));
        as("admin").delete("/api/v1/device-pools/{name}", paris).then().statusCode(409);

        as("admin").delete("/api/v1/site-operators/paris").then().statusCode(204);

        as("paris").get("/api/v1/phones").then().statusCode(403).body("type", endsWith("no-site"));
        as("admin").delete("/api/v1/device-pools/{name}", paris).then().statusCode(204);
    }

    @Test
    void another_role_limits_nobody_where_it_is_enough_and_gives_nothing_more_where_it_is_not() {
        give("deputy", paris, null).statusCode(200);

        as("deputy").get("/api/v1/phones/" + phone).then().statusCode(200);
        patch("deputy", phone, Map.of("description", "Mine")).statusCode(404);
        as("deputy").delete("/api/v1/phones/" + phone).then().statusCode(404);
        add("deputy", paris).statusCode(201);
    }

    private static ValidatableResponse give(String account, String pool, @Nullable Instant until) {
        var body = until == null
                ? Map.of("devicePools", List.of(pool))
                : Map.of("devicePools", List.of(pool), "validUntil", until.toString());
        return as("admin")
                .contentType("application/json")
                .body(body)
                .put("/api/v1/site-operators/" + account)
                .then();
    }

    private ValidatableResponse request(String account, Endpoint endpoint, String id) {
        var request = as(account);
        if (!endpoint.body().isEmpty()) {
            request.contentType(endpoint.mediaType()).body(endpoint.body().replace("{pool}", berlin));
        }
        var path = endpoint.path().replace("{id}", id);
        return request.request(
                        endpoint.method(),
                        path.endsWith("{name}") ? path.replace("{name}", endpoint.query()) : path + endpoint.query())
                .then();
    }

    private static ValidatableResponse patch(String account, String id, Map<String, ?> patch) {
        return as(account)
                .contentType("application/json")
                .body(patch)
                .patch("/api/v1/phones/" + id)
                .then();
    }

    private static ValidatableResponse add(String account, String pool) {
        return as(account)
                .contentType("application/json")
                .body(Map.of("model", "8845", "devicePool", pool))
                .post("/api/v1/phones")
                .then();
    }

    private static String submit(String account, String csv, String query) {
        return as(account)
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/phone-jobs" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static ValidatableResponse ended(String account, String job) {
        var path = "/api/v1/phone-jobs/" + job;
        await().until(() -> as(account).get(path).path("endedAt") != null);
        return as(account).get(path).then();
    }
}

package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.count;
import static io.offhook.activation.story.AdminApi.execute;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.activation.story.SiteEndpoints.Endpoint;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.state.SiteOperator;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators who are limited to sites: berlin and paris. A deputy is one, and an operator of all sites as well. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class SiteOperatorsIT {

    @Inject
    OtherServices others;

    @Inject
    DataSource source;

    private final UUID phoneId = UUID.randomUUID();
    private final String berlin = "Berlin " + phoneId;
    private final String paris = "Paris " + phoneId;
    private String codeId = "";

    @BeforeEach
    void each_site_has_an_operator_and_berlin_a_code() {
        give("berlin", berlin.toUpperCase(Locale.ROOT), null);
        give("paris", paris, null);
        others.publish(
                Topic.PHONE,
                phoneId.toString(),
                1,
                new PhoneProvisioned(phoneId, "BAT5A0F33C1D2E4", "8845", null, "t", List.of(), "alice", berlin, true));
        await().until(() -> !AdminApi.codes(phoneId).isEmpty());
        codeId = AdminApi.codes(phoneId).getFirst();
    }

    @Test
    void an_operator_of_another_site_sees_nothing_of_a_code_and_changes_nothing() {
        for (var endpoint : SiteEndpoints.ALL) {
            var answer = request("paris", endpoint, codeId);
            switch (endpoint.answer()) {
                case UNKNOWN_CODE ->
                    assertThat(answer.statusCode(404).extract().<String>path("detail"))
                            .as(endpoint.operation())
                            .isEqualTo(
                                    request("paris", endpoint, UUID.randomUUID().toString())
                                            .statusCode(404)
                                            .body("type", endsWith("unknown-code"))
                                            .extract()
                                            .path("detail"));
                case NOT_SHOWN ->
                    assertThat(answer.statusCode(200).extract().asString())
                            .as(endpoint.operation())
                            .doesNotContain(codeId, "BAT5A0F33C1D2E4");
            }
        }

        assertThat(AdminApi.status(codeId)).isEqualTo("LIVE");
        assertThat(AdminApi.codes(phoneId)).containsExactly(codeId);
        assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString())).doesNotContain("CodeViewed");
    }

    @Test
    void an_operator_does_at_its_site_what_administrators_do() {
        as("berlin").get("/api/v1/codes").then().body("items.codeId", equalTo(List.of(codeId)));
        var code = as("berlin")
                .post("/api/v1/codes/{id}/reveal", codeId)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("code");
        assertThat(as("berlin").get("/api/v1/codes/export").asString().replace(" ", ""))
                .contains(code);
        as("berlin").post("/api/v1/codes/{id}/reissue", codeId).then().statusCode(201);
        as("berlin").get("/api/v1/codes").then().body("total", equalTo(2));
    }

    @Test
    void what_is_of_all_sites_is_not_for_an_operator_of_one() {
        for (var path : List.of(
                "/api/v1/codes/summary", "/api/v1/keys", "/api/v1/settings/activation", "/api/v1/locked-devices")) {
            as("berlin").get(path).then().statusCode(403).body("type", endsWith("not-allowed"));
        }
        as("berlin").post("/api/v1/codes/{id}/release", codeId).then().statusCode(403);
        as("berlin").body("{}").post("/api/v1/codes/reissue").then().statusCode(403);
    }

    @Test
    void a_code_of_a_phone_that_nothing_is_known_of_is_nobodys() throws Exception {
        execute(source, "delete from phone_info where phone_id = '" + phoneId + "'");

        as("berlin").post("/api/v1/codes/{id}/reveal", codeId).then().statusCode(404);
        as("berlin").get("/api/v1/codes").then().body("total", equalTo(0));
        as("admin").get("/api/v1/codes/" + codeId).then().statusCode(200);
    }

    @Test
    void when_the_time_is_over_or_the_right_is_taken_away_nothing_is_left() {
        give("berlin", berlin, Instant.now());
        refusesAll("berlin");

        give("berlin", berlin, null);
        as("berlin").get("/api/v1/codes/" + codeId).then().statusCode(200);
        others.erase(Topic.SETTING, "site-operator/berlin", Instant.now().toEpochMilli(), "SiteOperator.v1");
        await().until(() -> count(source, "select count(*) from site_operator where account = 'berlin'") == 0);
        refusesAll("berlin");
    }

    @Test
    void another_role_limits_nobody_where_it_is_enough_and_gives_nothing_more_where_it_is_not() {
        give("deputy", paris, null);

        as("deputy").get("/api/v1/codes/" + codeId).then().statusCode(200);
        as("deputy").post("/api/v1/codes/{id}/reveal", codeId).then().statusCode(404);
        as("deputy").post("/api/v1/codes/{id}/reissue", codeId).then().statusCode(404);
    }

    @Test
    void digits_of_another_site_are_told_to_no_operator_whatever_else_it_is() {
        give("deputy", paris, null);
        String digits = as("admin")
                .post("/api/v1/codes/{id}/reveal", codeId)
                .then()
                .statusCode(200)
                .extract()
                .path("code");

        assertThat(idsOf("berlin", digits)).containsExactly(codeId);
        assertThat(idsOf("paris", digits)).isEmpty();
        assertThat(idsOf("deputy", digits)).isEmpty();
    }

    private static List<String> idsOf(String account, String digits) {
        return as(account)
                .body(Map.of("code", digits))
                .post("/api/v1/codes/find")
                .then()
                .statusCode(200)
                .extract()
                .path("codeId");
    }

    private void refusesAll(String account) {
        for (var endpoint : SiteEndpoints.ALL) {
            assertThat(request(account, endpoint, codeId)
                            .statusCode(403)
                            .extract()
                            .<String>path("type"))
                    .as(endpoint.operation())
                    .endsWith("no-site");
        }
    }

    private void give(String account, String pool, @Nullable Instant until) {
        others.publish(
                Topic.SETTING,
                "site-operator/" + account,
                Instant.now().toEpochMilli(),
                new SiteOperator(account, List.of(pool), until));
        await().until(() -> count(
                        source,
                        "select count(*) from site_operator where account = '" + account
                                + "' and device_pools = array['" + pool + "'] and valid_until is "
                                + (until == null ? "null" : "not null"))
                == 1);
    }

    private static ValidatableResponse request(String account, Endpoint endpoint, String codeId) {
        var request = as(account);
        return (endpoint.body().isEmpty()
                        ? request
                        : request.body(endpoint.body().replace("{codeId}", codeId)))
                .request(endpoint.method(), endpoint.path().replace("{codeId}", codeId))
                .then();
    }
}

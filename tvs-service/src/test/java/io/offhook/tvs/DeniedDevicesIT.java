package io.offhook.tvs;

import static io.offhook.tvs.AdminApi.as;
import static io.offhook.tvs.AdminApi.asAdmin;
import static io.offhook.tvs.AdminApi.asOperator;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class DeniedDevicesIT {

    private static final String DENIED = "/api/v1/denied-devices";
    private static final String FINGERPRINT = "0f".repeat(32);

    @Test
    void a_device_is_denied_by_its_mac_once_and_the_first_reason_stays() {
        deny("{\"mac\": \"00:11:22:aa:bb:01\", \"reason\": \"Stolen\"}")
                .statusCode(201)
                .body("mac", equalTo("001122AABB01"))
                .body("certificateFingerprint", nullValue())
                .body("deniedBy", equalTo("admin"));

        deny("{\"mac\": \"001122AABB01\", \"reason\": \"Another\"}")
                .statusCode(200)
                .body("reason", equalTo("Stolen"));

        var record = TrustTopic.await("denial/001122AABB01");
        assertThat(TrustTopic.header(record, "ce_type")).isEqualTo("io.offhook.DeviceDenied.v1");
        assertThat(new String(record.value(), UTF_8)).contains("Stolen").doesNotContain("certificateFingerprint");
    }

    @Test
    void a_device_denied_by_its_certificate_is_allowed_again_as_openssl_prints_it() {
        deny("{\"certificateFingerprint\": \"" + FINGERPRINT + "\", \"reason\": \"Key known\"}")
                .statusCode(201)
                .body("certificateFingerprint", equalTo(FINGERPRINT));

        var printed = "0F:".repeat(31) + "0F";
        asAdmin().get(DENIED + "/" + printed).then().statusCode(200).body("reason", equalTo("Key known"));
        asAdmin().delete(DENIED + "/" + printed).then().statusCode(204);

        asAdmin()
                .delete(DENIED + "/" + printed)
                .then()
                .statusCode(404)
                .body("type", equalTo("https://offhook.io/problems/device-not-denied"));
        assertThat(TrustTopic.header(TrustTopic.await("denial/" + FINGERPRINT, 2), "ce_type"))
                .isEqualTo("io.offhook.DeviceAllowed.v1");
    }

    @Test
    void denied_devices_are_listed_page_by_page_until_they_are_allowed() {
        deny("{\"mac\": \"001122AABB02\", \"reason\": \"One\"}").statusCode(201);
        deny("{\"mac\": \"001122AABB03\", \"reason\": \"Two\"}").statusCode(201);

        asOperator().get(DENIED + "?size=1").then().statusCode(200).body("items", hasSize(1));
        asOperator().get(DENIED + "?size=1000").then().body("items.mac", hasItem("001122AABB02"));
        asAdmin().delete(DENIED + "/SEP001122AABB02").then().statusCode(204);
        asOperator().get(DENIED + "?size=1000").then().body("items.mac", not(hasItem("001122AABB02")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\": \"Nobody\"}",
                "{\"mac\": \"nonsense\", \"reason\": \"x\"}",
                "{\"mac\": \"001122AABB04\", \"certificateFingerprint\": \"00\", \"reason\": \"x\"}",
                "{\"certificateFingerprint\": \"001122AABB04\", \"reason\": \"A MAC in the wrong field\"}"
            })
    void what_names_no_device_or_two_is_a_malformed_device(String body) {
        deny(body).statusCode(400).body("type", equalTo("https://offhook.io/problems/malformed-device"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mac\": \"001122AABB05\"}",
                "{\"mac\": \"001122AABB05\", \"reason\": \" \"}",
                "{\"mac\": \"001122AABB05\", \"reason\": \"two\\nlines\"}"
            })
    void a_denial_has_a_reason_of_one_line(String body) {
        deny(body).statusCode(400).contentType("application/problem+json");
        asOperator().get(DENIED + "/001122AABB05").then().statusCode(404);
    }

    @Test
    void only_administrators_deny_and_users_do_not_even_see_it() {
        asOperator()
                .contentType("application/json")
                .body("{\"mac\": \"001122AABB06\", \"reason\": \"x\"}")
                .post(DENIED)
                .then()
                .statusCode(403);
        asOperator().delete(DENIED + "/001122AABB06").then().statusCode(403);
        as("alice").get(DENIED).then().statusCode(403);
        given().get(DENIED).then().statusCode(401);
    }

    private static ValidatableResponse deny(String body) {
        return asAdmin().contentType("application/json").body(body).post(DENIED).then();
    }
}

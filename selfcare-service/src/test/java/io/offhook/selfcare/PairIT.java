package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "This is my phone". */
@QuarkusTest
@WithRealServers
class PairIT {

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    private final Browser oscar = new Browser();

    @BeforeEach
    void oscarSignsIn() {
        oscar.signIn("oscar");
    }

    @Test
    void an_owner_says_which_phone_shows_the_code_and_activation_is_told_in_their_name() {
        var phone = ready("Paired");
        oscar.get("/pair")
                .then()
                .statusCode(200)
                .body(containsString(phone.id().toString()), containsString("name=\"code\""));

        confirm("bcdf-ghjk", UUID.randomUUID()).then().statusCode(404);
        confirm("WRONG-ONE", phone.id()).then().statusCode(409).body(containsString("No phone shows these letters"));
        confirm("LCKD-LCKD", phone.id()).then().statusCode(409).body(containsString("in front of you is locked"));
        confirm("BCDF-GHJK", phone.id()).then().statusCode(303).header("Location", endsWith("/phones/" + phone.id()));
        confirm("BCDF-GHJK", phone.id()).then().statusCode(303);

        assertThat(activation.confirmed())
                .filteredOn(it -> it.body().contains(phone.id().toString()))
                .hasSize(4)
                .allSatisfy(it -> {
                    assertThat(it.actingUser()).isEqualTo("oscar");
                    assertThat(it.query()).isEqualTo("null");
                });
    }

    @Test
    void nobody_pairs_a_phone_of_others_and_no_other_site_does() {
        var phone = TestPhone.of("nina", "Of nina").provisioned().issued();
        var nina = Browser.signedIn("nina");
        await().untilAsserted(() -> nina.get("/phones/" + phone.id()).then().body(containsString("Show code")));

        confirm("BCDF-GHJK", phone.id()).then().statusCode(404);
        oscar.get("/pair").then().body(not(containsString(phone.id().toString())));
        given().cookies(nina.cookies())
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("code", "BCDF-GHJK")
                .formParam("phone", phone.id().toString())
                .post("/pair")
                .then()
                .statusCode(403);
        given().redirects().follow(false).get("/pair").then().statusCode(302);
    }

    private TestPhone ready(String description) {
        var phone = TestPhone.of("oscar", description).provisioned().issued();
        await().untilAsserted(() -> oscar.get("/phones/" + phone.id()).then().body(containsString("Show code")));
        return phone;
    }

    private Response confirm(String code, UUID phoneId) {
        return given().redirects()
                .follow(false)
                .cookies(oscar.cookies())
                .formParam("code", code)
                .formParam("phone", phoneId.toString())
                .post("/pair");
    }
}

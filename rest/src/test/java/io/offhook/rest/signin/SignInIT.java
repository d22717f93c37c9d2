package io.offhook.rest.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SignInIT {

    @Inject
    MeterRegistry meters;

    @Test
    void who_guesses_a_password_waits_and_even_the_right_one_is_not_looked_at_meanwhile() {
        for (int i = 0; i < SignInThrottle.FREE_PER_PAIR; i++) {
            cause("bob", "wrong-" + i).statusCode(401);
        }

        cause("bob", "bob")
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, org.hamcrest.Matchers.greaterThan(0))
                .body("type", endsWith("/too-many-sign-ins"));
        cause("alice", "alice").statusCode(200);
        assertThat(meters.counter("offhook.sign.ins", "outcome", "wrong").count())
                .isGreaterThanOrEqualTo(SignInThrottle.FREE_PER_PAIR);
    }

    @Test
    void a_password_beside_another_authorization_is_not_looked_at() {
        given().header("Authorization", "Other scheme")
                .header("Authorization", "Basic " + base64("alice:alice"))
                .get("/samples/cause")
                .then()
                .statusCode(400)
                .body("field", org.hamcrest.Matchers.equalTo("Authorization"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse cause(String account, String password) {
        return given().auth()
                .preemptive()
                .basic(account, password)
                .get("/samples/cause")
                .then();
    }
}

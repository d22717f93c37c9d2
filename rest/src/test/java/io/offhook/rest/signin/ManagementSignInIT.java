package io.offhook.rest.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The lines of docs/security.md that make operators sign in at the management port. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(ManagementSignInIT.OperatorsAlone.class)
class ManagementSignInIT {

    @TestHTTPResource(management = true)
    String management;

    public static final class OperatorsAlone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.management.auth.policy.operators.roles-allowed", "admin",
                    "quarkus.management.auth.permission.operators.paths", "/q/*",
                    "quarkus.management.auth.permission.operators.policy", "operators",
                    "quarkus.management.auth.permission.operators.auth-mechanism", "basic",
                    "quarkus.management.auth.permission.probes.paths", "/q/health/*",
                    "quarkus.management.auth.permission.probes.policy", "permit");
        }
    }

    @Test
    void a_stranger_is_asked_who_it_is() {
        given().get(management + "metrics").then().statusCode(401).header("WWW-Authenticate", startsWith("basic"));
        given().get(management + "openapi").then().statusCode(401);
        given().get(management + "asyncapi").then().statusCode(401);
    }

    @Test
    void an_operator_reads_metrics_and_a_user_does_not() {
        metrics("admin", "admin").statusCode(200).body(containsString("offhook_relay_backlog"));
        metrics("alice", "alice").statusCode(403);
    }

    @Test
    void probes_need_no_account() {
        given().get(management + "health/live").then().statusCode(200);
        given().get(management + "health/ready").then().statusCode(200);
    }

    @Test
    void passwords_are_not_guessed_here_either() {
        var answers = IntStream.range(0, 10)
                .mapToObj(i -> metrics("bob", "wrong-" + i).extract().statusCode())
                .toList();

        assertThat(answers).startsWith(401).endsWith(429);
    }

    private ValidatableResponse metrics(String account, String password) {
        return given().auth()
                .preemptive()
                .basic(account, password)
                .get(management + "metrics")
                .then();
    }
}

package io.offhook.selfcare;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lines of docs/security.md that make operators sign in: the form for users does not stand in their way. */
@QuarkusTest
@WithRealServers
@TestProfile(OperatorsSignInIT.OperatorsAlone.class)
class OperatorsSignInIT {

    @TestHTTPResource(management = true)
    String management;

    public static final class OperatorsAlone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.management.auth.policy.operators.roles-allowed", "operator",
                    "quarkus.management.auth.permission.operators.paths", "/q/*",
                    "quarkus.management.auth.permission.operators.policy", "operators",
                    "quarkus.management.auth.permission.operators.auth-mechanism", "basic",
                    "quarkus.management.auth.permission.probes.paths", "/q/health/*",
                    "quarkus.management.auth.permission.probes.policy", "permit");
        }
    }

    @Test
    void an_operator_reads_metrics_and_neither_a_stranger_nor_a_user_does() {
        metrics("admin").statusCode(200).body(containsString("offhook_relay_backlog"));
        metrics("alice").statusCode(403);
        given().get(management + "metrics").then().statusCode(401).header("WWW-Authenticate", startsWith("Basic"));
    }

    @Test
    void probes_need_no_account() {
        given().get(management + "health/live").then().statusCode(200);
    }

    private ValidatableResponse metrics(String account) {
        return given().auth()
                .preemptive()
                .basic(account, account + "-password")
                .get(management + "metrics")
                .then();
    }
}

package io.offhook.tvs;

import static io.offhook.tvs.AdminApi.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** REST as {@code admin} and {@code bob} use it, where the operator wants both to agree. */
final class TwoAdministrators {

    static final String APPROVALS = "/api/v1/approvals";

    private TwoAdministrators() {}

    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "offhook.trust.approval", "two-person",
                    "quarkus.security.users.embedded.users.bob", "bob-password",
                    "quarkus.security.users.embedded.roles.bob", "admin");
        }
    }

    /** The id of the proposal that this answer tells of. */
    static String proposed(ValidatableResponse response) {
        var id = response.statusCode(202)
                .body("status", equalTo("PENDING"))
                .extract()
                .<String>path("id");
        response.header("Location", containsString(APPROVALS + "/" + id));
        return id;
    }

    static ValidatableResponse approve(String account, String id) {
        return post(account, id, "approve");
    }

    static ValidatableResponse post(String account, String id, String verb) {
        return as(account).post(APPROVALS + "/" + id + "/" + verb).then();
    }

    static void assertProblem(ValidatableResponse response, int status, String name) {
        response.statusCode(status).body("type", equalTo("https://offhook.io/problems/" + name));
    }
}

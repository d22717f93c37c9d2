package io.offhook.tvs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Requests over REST, as an account with the password that it has in tests. */
public final class AdminApi {

    private AdminApi() {}

    public static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account + "-password");
    }

    public static RequestSpecification asAdmin() {
        return as("admin");
    }

    public static RequestSpecification asOperator() {
        return as("ops");
    }

    /** Registers a certificate, or gives it one more role. */
    public static void register(byte[] pem, String role) {
        asAdmin()
                .contentType("application/x-pem-file")
                .body(pem)
                .post("/api/v1/certificates?role=" + role)
                .then()
                .statusCode(oneOf(200, 201));
    }

    public static ValidatableResponse addAnchors(String bundle) {
        return asAdmin()
                .contentType("application/x-pem-file")
                .body(bundle.getBytes(UTF_8))
                .post("/api/v1/trust-anchors")
                .then();
    }
}

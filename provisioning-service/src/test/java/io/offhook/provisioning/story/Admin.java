package io.offhook.provisioning.story;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an administrator does, over REST. */
final class Admin {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Admin() {}

    /** A MAC that no other test has, nor had: the database outlives the service. */
    static String newMac() {
        return String.format(Locale.ROOT, "0AFF%08X", RANDOM.nextInt());
    }

    static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account);
    }

    static ValidatableResponse post(Map<String, ?> phone) {
        return as("admin")
                .contentType("application/json")
                .body(phone)
                .post("/api/v1/phones")
                .then();
    }

    /** @return the phone's id */
    static String provision(Map<String, ?> phone) {
        return post(phone).statusCode(201).extract().path("id");
    }

    static ValidatableResponse phone(String id) {
        return as("ops").get("/api/v1/phones/" + id).then();
    }

    static void ensureUser(String id) {
        as("admin")
                .contentType("application/json")
                .body(Map.of("name", "User " + id, "mail", id + "@example.org"))
                .put("/api/v1/users/" + id)
                .then()
                .statusCode(200);
    }

    static void ensurePool(String name) {
        as("admin")
                .contentType("application/json")
                .body(Map.of("callManagers", List.of(Map.of("priority", 0, "host", "cm.example"))))
                .put("/api/v1/device-pools/{name}", name)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse importCsv(String csv, String query) {
        return importCsv(csv.getBytes(StandardCharsets.UTF_8), query);
    }

    static ValidatableResponse importCsv(byte[] csv, String query) {
        return as("admin")
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/phones/import" + query)
                .then();
    }
}

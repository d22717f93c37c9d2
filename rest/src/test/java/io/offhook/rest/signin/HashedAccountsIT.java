package io.offhook.rest.signin;

import static io.restassured.RestAssured.given;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Accounts as installations store them: the command in {@code docs/security.md} made this hash. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(HashedAccountsIT.Hashed.class)
class HashedAccountsIT {

    private static final String HASH = "5face8ad301e889443ee7cc53bcc26a4eee6ec4baf15a9daf7fdec3aae47faca"
            + "6b1ff343beb426b313f5a108a6963cb7f6ac737bd8878d0b133101df318be4a5";

    /** As in production: no plain text. */
    public static final class Hashed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.security.users.embedded.plain-text", "false",
                    "quarkus.security.users.embedded.users.carol", HASH,
                    "quarkus.security.users.embedded.roles.carol", "user",
                    "quarkus.security.users.embedded.users.admin", HASH,
                    "quarkus.security.users.embedded.users.alice", HASH,
                    "quarkus.security.users.embedded.users.bob", HASH,
                    "quarkus.security.users.embedded.users.dave", HASH,
                    "quarkus.security.users.embedded.users.erin", HASH,
                    "quarkus.security.users.embedded.users.console", HASH,
                    "quarkus.security.users.embedded.users.mallory", HASH);
        }
    }

    @Test
    void the_password_of_a_stored_hash_signs_in() {
        signIn("carol", "a long password", 200);
    }

    @Test
    void another_password_does_not_and_neither_does_the_hash() {
        signIn("carol", "another password", 401);
        signIn("carol", HASH, 401);
    }

    @Test
    void the_hash_of_another_account_signs_nobody_in() {
        signIn("alice", "a long password", 401);
    }

    private static void signIn(String account, String password, int status) {
        given().auth()
                .preemptive()
                .basic(account, password)
                .get("/samples/cause")
                .then()
                .statusCode(status);
    }
}

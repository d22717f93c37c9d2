package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.phone;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.activation.story.AdminApi.secrets;
import static io.offhook.activation.story.AdminApi.status;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** One code, by its id. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class ReissueIT {

    private static final AtomicInteger NEXT_MODEL = new AtomicInteger(2000);

    @Inject
    OtherServices others;

    @Inject
    DataSource source;

    private final UUID phoneId = UUID.randomUUID();

    /** Each test has a model of its own: it reissues no other test's codes. */
    private final String model = Integer.toString(NEXT_MODEL.getAndIncrement());

    @Test
    void an_expired_code_is_issued_anew_with_a_life_of_its_own() throws SQLException {
        var old = expired(phoneId);

        String next = as("admin")
                .body("{\"codeLife\":\"PT2H\"}")
                .post("/api/v1/codes/{id}/reissue", old)
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/codes/"))
                .body("status", equalTo("LIVE"))
                .body("deviceName", equalTo("BAT5A0F33C1D2E4"))
                .body("ownerId", equalTo("alice"))
                .extract()
                .path("codeId");

        assertThat(status(old)).isEqualTo("EXPIRED");
        assertThat(reveal(next)).hasSize(16);
        assertThat(secrets(source, old)).isZero();
        as("admin")
                .post("/api/v1/codes/{id}/reissue", old)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://offhook.io/problems/cannot-be-reissued"));
        await().untilAsserted(() -> assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString()))
                .containsExactly("CodeIssued", "CodeExpired", "CodeIssued", "CodeViewed"));
    }

    @Test
    void a_live_code_is_replaced_and_its_digits_are_gone() throws SQLException {
        var old = issued(others, phoneId, model, null);
        var digits = reveal(old);

        String next = as("admin")
                .post("/api/v1/codes/{id}/reissue", old)
                .then()
                .statusCode(201)
                .extract()
                .path("codeId");

        assertThat(status(old)).isEqualTo("RELEASED");
        assertThat(secrets(source, old)).isZero();
        assertThat(reveal(next)).isNotEqualTo(digits);
        as("admin").post("/api/v1/codes/{id}/reissue", old).then().statusCode(409);
    }

    @Test
    void an_expired_code_of_a_phone_that_was_removed_or_released_since_is_not_issued_anew() {
        var removed = expired(phoneId);
        var other = UUID.randomUUID();
        var released = expired(other);
        others.publish(Topic.PHONE, phoneId.toString(), 2, new PhoneRemoved(phoneId, "BAT5A0F33C1D2E4"));
        others.publish(Topic.PHONE, other.toString(), 2, new ActivationCodeReleaseRequested(other));
        await().until(() ->
                status(removed).equals("RELEASED") && status(released).equals("RELEASED"));

        as("admin").post("/api/v1/codes/{id}/reissue", removed).then().statusCode(409);
        as("admin").post("/api/v1/codes/{id}/reissue", released).then().statusCode(409);
    }

    private String expired(UUID phone) {
        var code = issued(others, phone, model, Duration.ofSeconds(1));
        await().until(() -> status(code).equals("EXPIRED"));
        return code;
    }
}

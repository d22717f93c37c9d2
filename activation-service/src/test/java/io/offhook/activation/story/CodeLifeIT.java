package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.codes;
import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.phone;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class CodeLifeIT {

    private static final String SETTINGS = "/api/v1/settings/activation";

    @Inject
    OtherServices others;

    @Inject
    DataSource source;

    private final UUID phoneId = UUID.randomUUID();

    @AfterEach
    void asConfigured() {
        as("admin").body("{}").put(SETTINGS).then().statusCode(200);
        as("admin").delete(SETTINGS + "/models/8861").then().statusCode(204);
    }

    @Test
    void a_code_lives_as_its_request_says_or_its_model_or_all() {
        as("admin")
                .body("{\"codeLife\":\"PT5H\"}")
                .put(SETTINGS + "/models/8861")
                .then()
                .statusCode(200);

        assertThat(life(issued(others, phoneId, "8861", Duration.ofMinutes(3)))).isEqualTo(Duration.ofMinutes(3));
        assertThat(life(issued(others, UUID.randomUUID(), "8861", null))).isEqualTo(Duration.ofHours(5));
        assertThat(life(issued(others, UUID.randomUUID(), "8845", null))).isEqualTo(Duration.ofHours(168));
    }

    @Test
    void a_code_required_later_lives_as_asked_and_may_be_redeemed_outside() {
        others.publish(Topic.PHONE, phoneId.toString(), 1, phone(phoneId, "8845", null, true));
        others.publish(
                Topic.PHONE,
                phoneId.toString(),
                2,
                new ActivationCodeRequired(
                        phoneId, "BAT5A0F33C1D2E4", "8845", null, "alice", Duration.ofMinutes(7), null));
        await().until(() -> codes(phoneId).size() == 2);

        var newer = codes(phoneId).getFirst();
        var older = codes(phoneId).getLast();
        assertThat(life(newer)).isEqualTo(Duration.ofMinutes(7));
        assertThat(as("admin").get("/api/v1/codes/{id}", newer).<Boolean>path("mraAllowed"))
                .isFalse();
        assertThat(as("admin").get("/api/v1/codes/{id}", older).<Boolean>path("mraAllowed"))
                .isTrue();
    }

    @Test
    void the_end_is_announced_once_and_comes() throws SQLException {
        as("admin").body("{\"expiryWarning\":\"PT4S\"}").put(SETTINGS).then().statusCode(200);
        var codeId = issued(others, phoneId, "8845", Duration.ofSeconds(7));
        var shortLived = UUID.randomUUID();
        issued(others, shortLived, "8845", Duration.ofSeconds(3));

        await().untilAsserted(() -> assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString()))
                .containsExactly("CodeIssued", "CodeExpiresSoon", "CodeExpired"));
        await().untilAsserted(() -> assertThat(others.typesOf(Topic.ACTIVATION, shortLived.toString()))
                .containsExactly("CodeIssued", "CodeExpired"));
        assertThat(AdminApi.secrets(source, codeId)).isZero();
    }

    @Test
    void more_codes_than_one_batch_expire_soon_after_their_time() throws SQLException {
        for (int i = 0; i < 130; i++) {
            var id = UUID.randomUUID();
            others.publish(Topic.PHONE, id.toString(), 1, phone(id, "6666", Duration.ofSeconds(1), null));
        }

        await().until(() ->
                AdminApi.count(source, "select count(*) from code_view where model = '6666' and status = 'EXPIRED'")
                        == 130);
    }

    private static Duration life(String codeId) {
        var code = as("admin").get("/api/v1/codes/{id}", codeId).jsonPath();
        var issuedAt = Instant.parse(code.getString("issuedAt"));
        assertThat(issuedAt).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        return Duration.between(issuedAt, Instant.parse(code.getString("expiresAt")));
    }
}

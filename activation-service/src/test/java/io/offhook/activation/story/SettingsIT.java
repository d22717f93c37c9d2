package io.offhook.activation.story;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.activation.code.store.DatabaseClock;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class SettingsIT {

    private static final String GENERAL = "/api/v1/settings/activation";
    private static final String MODELS = GENERAL + "/models";

    @Inject
    OtherServices others;

    @Inject
    CurrentSettings settings;

    @Inject
    DatabaseClock clock;

    @Inject
    UnitOfWork units;

    @Inject
    DataSource source;

    @AfterEach
    void asConfigured() {
        as("admin").body("{}").put(GENERAL).then().statusCode(200);
        as("admin").delete(MODELS + "/8861").then().statusCode(204);
    }

    @Test
    void what_nobody_chose_is_as_configured_and_published_at_the_start() {
        as("admin")
                .get(GENERAL)
                .then()
                .statusCode(200)
                .body("codeLife", equalTo("PT168H"))
                .body("expiryWarning", equalTo("PT24H"))
                .body("mraEnabled", equalTo(false))
                .body("copiedKeys", equalTo("ALARM"))
                .body("showPhonesReadyToActivate", equalTo(true))
                .body("mraDomain", nullValue());
        await().untilAsserted(() ->
                assertThat(others.typesOf(Topic.SETTING, "activation")).contains("ActivationSetting"));
    }

    @Test
    void a_change_is_in_force_at_once_and_published() {
        var before = others.typesOf(Topic.SETTING, "activation").size();

        as("admin")
                .body("{\"codeLife\":\"P2D\",\"mraEnabled\":true,\"mraDomain\":\"MRA.example.com\"}")
                .put(GENERAL)
                .then()
                .statusCode(200)
                .body("codeLife", equalTo("PT48H"))
                .body("expiryWarning", equalTo("PT24H"));

        assertThat(settings.current().codeLife("8845")).isEqualTo(Duration.ofDays(2));
        assertThat(settings.current().mraDomain()).contains("mra.example.com");
        await().until(() -> others.typesOf(Topic.SETTING, "activation").size() > before);
    }

    @Test
    void an_administrator_decides_whether_self_care_shows_codes() {
        as("admin")
                .body("{\"showPhonesReadyToActivate\":false}")
                .put(GENERAL)
                .then()
                .statusCode(200)
                .body("showPhonesReadyToActivate", equalTo(false));

        as("admin").get(GENERAL).then().body("showPhonesReadyToActivate", equalTo(false));
        assertThat(settings.current().general().showPhonesReadyToActivate()).isFalse();
        await().untilAsserted(() -> assertThat(others.eventsOf(Topic.SETTING, "activation"))
                .anySatisfy(event -> assertThat(((ActivationSetting) event).showPhonesReadyToActivate())
                        .isFalse()));
    }

    @Test
    void a_model_has_settings_of_its_own_until_they_are_withdrawn() {
        as("admin")
                .body("{\"codeLife\":\"PT1H\",\"acceptExpiredMic\":true}")
                .put(MODELS + "/8861")
                .then()
                .statusCode(200)
                .body("model", equalTo("8861"));

        assertThat(settings.current().codeLife("8861")).isEqualTo(Duration.ofHours(1));
        assertThat(settings.current().acceptsExpiredMic("8861")).isTrue();
        as("admin").get(MODELS).then().body("model", hasItem("8861"));
        await().untilAsserted(() -> assertThat(others.typesOf(Topic.SETTING, "activation/model/8861"))
                .contains("ModelActivationSetting"));

        as("admin").delete(MODELS + "/8861").then().statusCode(204);
        as("admin").delete(MODELS + "/8861").then().statusCode(204);

        as("admin").get(MODELS).then().body("model", not(hasItem("8861")));
        assertThat(settings.current().acceptsExpiredMic("8861")).isFalse();
    }

    /** A sibling's change reaches this replica through the database alone. */
    @Test
    void what_another_replica_changed_is_in_force_soon() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into model_activation_setting values ('8861', 'PT5M', false)");
        }

        await().untilAsserted(
                        () -> assertThat(settings.current().codeLife("8861")).isEqualTo(Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"codeLife\":\"PT59S\"}",
                "{\"codeLife\":\"P366D\"}",
                "{\"codeLife\":\"a week\"}",
                "{\"codeLife\":\"PT999999999999999999H\"}",
                "{\"expiryWarning\":\"PT-1S\"}",
                "{\"mraEnabled\":true}",
                "{\"mraDomain\":\"no domain\"}",
                "{\"mraDomain\":\"-a.example.com\"}",
                "{\"copiedKeys\":\"IGNORE\"}",
                "{\"showPhonesReadyToActivate\":\"no\"}",
                "{\"codeLive\":\"PT1H\"}",
                "[]",
                "{",
                ""
            })
    void what_cannot_be_is_a_problem(String body) {
        as("admin").body(body).put(GENERAL).then().statusCode(400).contentType("application/problem+json");
        as("admin").get(GENERAL).then().body("codeLife", equalTo("PT168H"));
    }

    @Test
    void a_model_that_cannot_be_is_a_problem() {
        as("admin").body("{}").put(MODELS + "/toaster").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"operator,200,403", "selfcare,200,403", "alice,403,403"})
    void operators_read_and_administrators_alone_change(String user, int reading, int changing) {
        as(user).get(GENERAL).then().statusCode(reading);
        as(user).get(MODELS).then().statusCode(reading);
        as(user).body("{}").put(GENERAL).then().statusCode(changing);
        as(user).body("{}").put(MODELS + "/8861").then().statusCode(changing);
        as(user).delete(MODELS + "/8861").then().statusCode(changing);
    }

    @Test
    void the_database_tells_the_time() {
        var told = units.runApart(clock::now).await().indefinitely();

        assertThat(told).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user).contentType("application/json");
    }
}

package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.ensureUser;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.OwnerEvent;
import io.offhook.contracts.selfcare.PhoneDisowned;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import io.offhook.contracts.topic.Topic;
import io.offhook.provisioning.story.Topics.TopicRecord;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What owners say in self care, and what becomes of their phones. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class OwnersIT {

    private static final String SELFCARE = "provisioning-selfcare";
    private static final String CONSUMED = "select version from consumed where consumer = ? and stream_id = ?";

    @Inject
    DataSource database;

    @ConfigProperty(name = "offhook.listener.files-http.port")
    int port;

    private final UUID code = UUID.randomUUID();
    private final String mac = newMac();

    private String id = "";

    @BeforeEach
    void provisionPhoneOfAlice() {
        ensureUser("alice");
        id = provision(Map.of("model", "8845", "ownerId", "alice"));
    }

    @Test
    void a_phone_that_its_owner_disowns_is_nobodys_however_often_it_is_said() {
        say(1, new PhoneDisowned(phoneId(), "alice"));
        say(1, new PhoneDisowned(phoneId(), "alice"));
        say(2, new PhoneDisowned(phoneId(), "alice"));

        await().untilAsserted(
                        () -> phone(id).body("ownerId", nullValue()).body("status", equalTo("AWAITING_ACTIVATION")));
        heardUntil(2);
        assertThat(types(3))
                .containsExactly("PhoneProvisioned.v1", "PhoneReconfigured.v1", "ActivationCodeRequired.v1");
        var required = Topics.records(Topic.PHONE, id).getLast();
        assertThat(required.sequence()).isEqualTo(3);
        assertThat(required.text("ownerId")).isEmpty();
        assertThat(required.actor()).isEqualTo("alice");
        as("admin")
                .get("/api/v1/phones/" + id + "/history")
                .then()
                .body("find { it.version == 3 }.channel", equalTo("self-care"));
    }

    @Test
    void a_code_that_is_reported_lost_is_replaced_once() {
        issue(1, code);
        await().untilAsserted(() -> phone(id).body("codeId", equalTo(code.toString())));

        say(1, new CodeReportedLost(phoneId(), "alice", code));
        say(1, new CodeReportedLost(phoneId(), "alice", code));
        say(2, new CodeReportedLost(phoneId(), "alice", code));

        heardUntil(2);
        assertThat(types(2)).last().isEqualTo("ActivationCodeRequired.v1");
        var required = Topics.records(Topic.PHONE, id).getLast();
        assertThat(required.sequence()).isEqualTo(2);
        assertThat(required.text("withdrawnCodeId")).isEqualTo(code.toString());
        assertThat(required.text("ownerId")).isEqualTo("alice");
    }

    @Test
    void a_report_that_comes_after_the_code_was_replaced_changes_nothing() {
        var next = UUID.randomUUID();
        issue(1, code);
        release(2, code);
        issue(3, next);
        await().untilAsserted(() -> phone(id).body("codeId", equalTo(next.toString())));

        say(1, new CodeReportedLost(phoneId(), "alice", code));
        heardUntil(1);

        phone(id).header("ETag", equalTo("\"1\""));
    }

    @Test
    void a_report_that_comes_before_the_code_is_known_replaces_it() {
        var earlier = UUID.randomUUID();
        issue(1, earlier);
        await().untilAsserted(() -> phone(id).body("codeId", equalTo(earlier.toString())));

        say(1, new CodeReportedLost(phoneId(), "alice", code));

        assertThat(types(2)).last().isEqualTo("ActivationCodeRequired.v1");
    }

    @Test
    void a_device_whose_redemption_is_disputed_loses_its_configuration_at_once() {
        redeem();
        await().untilAsserted(() -> phone(id).body("deviceName", equalTo("SEP" + mac)));
        file().statusCode(200);

        say(1, disputed());
        say(1, disputed());
        say(2, disputed());

        await().untilAsserted(() -> phone(id)
                .body("status", equalTo("AWAITING_ACTIVATION"))
                .body("deviceName", startsWith("BAT"))
                .body("ownerId", equalTo("alice")));
        file().statusCode(404);
        heardUntil(2);
        assertThat(types(4))
                .containsExactly(
                        "PhoneProvisioned.v1",
                        "PhoneMacAssigned.v1",
                        "PhoneMacBlanked.v1",
                        "ActivationCodeRequired.v1");
    }

    @Test
    void a_dispute_that_comes_before_the_redemption_leaves_the_device_without_a_phone() {
        say(1, disputed());
        assertThat(types(2)).last().isEqualTo("ActivationCodeRequired.v1");

        redeem();
        await().until(() -> consumed("provisioning", id) == 1);

        phone(id).body("status", equalTo("AWAITING_ACTIVATION")).body("deviceName", startsWith("BAT"));
        file().statusCode(404);
    }

    @Test
    void what_is_said_of_a_phone_that_is_gone_is_no_dead_letter() {
        as("admin").delete("/api/v1/phones/" + id).then().statusCode(204);
        say(1, new PhoneDisowned(phoneId(), "alice"));
        say(2, new CodeReportedLost(phoneId(), "alice", code));
        say(3, disputed());
        var unknown = UUID.randomUUID();
        Topics.publish(Topic.SELFCARE, unknown.toString(), 1, new PhoneDisowned(unknown, "alice"));

        heardUntil(3);
        await().until(() -> consumed(SELFCARE, unknown.toString()) == 1);
        as("admin")
                .get("/api/v1/dead-letters?consumer=provisioning-selfcare")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private void heardUntil(long version) {
        await().until(() -> consumed(SELFCARE, id) == version);
    }

    private long consumed(String consumer, String stream) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CONSUMED)) {
            statement.setString(1, consumer);
            statement.setString(2, stream);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private List<String> types(int count) {
        await().until(() -> Topics.records(Topic.PHONE, id).size() >= count);
        return Topics.records(Topic.PHONE, id).stream().map(TopicRecord::type).toList();
    }

    private ValidatableResponse file() {
        return given().baseUri("http://127.0.0.1")
                .port(port)
                .get("/SEP" + mac + ".cnf.xml")
                .then();
    }

    private RedemptionDisputed disputed() {
        return new RedemptionDisputed(phoneId(), "alice", code, "SEP" + mac);
    }

    private void say(long version, OwnerEvent event) {
        Topics.publish(Topic.SELFCARE, id, version, event);
    }

    private void issue(long version, UUID codeId) {
        var issued = new CodeIssued(
                codeId,
                phoneId(),
                "BAT000000000001",
                "8845",
                null,
                "alice",
                Instant.now().plusSeconds(3600));
        Topics.publish(Topic.ACTIVATION, id, version, issued);
    }

    private void release(long version, UUID codeId) {
        Topics.publish(Topic.ACTIVATION, id, version, new CodeReleased(codeId, phoneId(), "REPLACED"));
    }

    private void redeem() {
        var redeemed = new CodeRedeemed(code, phoneId(), mac, "8845", "SEP" + mac, "00", "TUlJ");
        Topics.publish(Topic.ACTIVATION, id, 1, redeemed);
    }

    private UUID phoneId() {
        return UUID.fromString(id);
    }
}

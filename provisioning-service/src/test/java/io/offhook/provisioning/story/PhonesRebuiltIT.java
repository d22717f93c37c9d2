package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.post;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The read model is nothing but a fold of the events. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class PhonesRebuiltIT {

    private static final String ROWS = """
            select to_json(p)::text as row from phone_view p
            union all select to_json(l)::text from phone_line l order by row""";

    @Inject
    DataSource database;

    @Inject
    ReadModelRebuild rebuilding;

    @Inject
    EventStore store;

    @Inject
    UnitOfWork units;

    @Test
    void a_read_model_made_anew_from_the_events_is_the_same() throws SQLException, InterruptedException {
        liveALittle();
        var live = column(ROWS);

        rebuilding.rebuild(ReadModelRebuild.ALL);

        assertThat(column(ROWS)).isEqualTo(live).isNotEmpty();
    }

    @Test
    void a_name_that_changed_hands_is_rebuilt_whichever_stream_stands_first()
            throws SQLException, InterruptedException {
        var mac = newMac();
        var heir = UUID.randomUUID();
        var former = UUID.randomUUID();
        record(heir, provisioned(heir, mac));
        record(former, provisioned(former, mac), new PhoneRemoved(former, "SEP" + mac));

        rebuilding.rebuild("phones");

        phone(heir.toString()).statusCode(200).body("deviceName", equalTo("SEP" + mac));
        phone(former.toString()).statusCode(404);
        post(Map.of("model", "8845", "mac", mac)).statusCode(409); // one MAC, one phone: as before
    }

    private void record(UUID phoneId, PhoneEvent... events) {
        var cause = Cause.service(Instant.now());
        units.runApart(() -> store.append(phoneId.toString(), 0, List.of(events), cause))
                .await()
                .indefinitely();
    }

    private static PhoneProvisioned provisioned(UUID phoneId, String mac) {
        return new PhoneProvisioned(phoneId, "SEP" + mac, "8845", mac, "", List.of(), null, "Default", false);
    }

    private void liveALittle() {
        var mac = newMac();
        var removed = provision(Map.of("model", "8845", "mac", mac, "directoryNumber", "1001"));
        as("admin").delete("/api/v1/phones/" + removed).then().statusCode(204);
        var activated = provision(Map.of("model", "8845", "description", "again"));
        var redeemed =
                new CodeRedeemed(UUID.randomUUID(), UUID.fromString(activated), mac, "8845", "SEP" + mac, "00", "TUlJ");
        Topics.publish(Topic.ACTIVATION, activated, 1, redeemed);
        await().untilAsserted(() -> phone(activated).body("status", equalTo("ACTIVATED")));
        var blanked = provision(Map.of("model", "8845", "mac", newMac(), "requiresActivationCode", false));
        as("admin").post("/api/v1/phones/" + blanked + "/blank-mac").then().statusCode(200);
        as("admin")
                .post("/api/v1/phones/" + blanked + "/activation-code")
                .then()
                .statusCode(200);
        var released = provision(Map.of("model", "8845", "mac", newMac(), "directoryNumber", "3001"));
        as("admin")
                .contentType("application/json")
                .body("{\"description\": \"edited\", \"lines\": [{\"directoryNumber\": \"3002\"}]}")
                .patch("/api/v1/phones/" + released)
                .then()
                .statusCode(200);
        as("admin")
                .delete("/api/v1/phones/" + released + "/activation-code")
                .then()
                .statusCode(200);
    }

    private List<String> column(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}

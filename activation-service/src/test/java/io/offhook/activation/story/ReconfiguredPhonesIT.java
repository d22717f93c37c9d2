package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.codes;
import static io.offhook.activation.story.AdminApi.count;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.activation.story.AdminApi.status;
import static io.offhook.activation.story.PhoneFactory.reasonOf;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneAutoRegistered;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Channel;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.pki.device.Device;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of codes, and of what is known of phones, when an administrator edits a phone. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class ReconfiguredPhonesIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();

    @Inject
    OtherServices others;

    @Inject
    DataSource source;

    private final UUID phoneId = UUID.randomUUID();
    private final UUID jobId = UUID.randomUUID();

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @Test
    void a_new_mac_gets_a_new_code_and_the_old_one_ends() {
        var before = FACTORY.phone("8845").device();
        var after = FACTORY.phone("8845").device();
        var oldCode = provisioned(before, "alice");
        var oldDigits = reveal(oldCode);

        edited(before, after, "alice");

        var newDigits = reveal(codes(phoneId).getFirst());
        assertThat(status(oldCode)).isEqualTo("RELEASED");
        await().untilAsserted(() -> assertThat(others.eventsOf(Topic.ACTIVATION, phoneId.toString()))
                .contains(new CodeReleased(UUID.fromString(oldCode), phoneId, "REPLACED")));
        assertThat(reasonOf(redeem(FACTORY.phone(after), oldDigits))).isIn("NOT_ACCEPTED", "RELEASED");
        assertThat(reasonOf(redeem(FACTORY.phone(before), newDigits))).isEqualTo("DEVICE_MISMATCH");
        assertThat(redeem(FACTORY.phone(after), newDigits)).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void a_new_model_gets_a_new_code_that_works_on_that_model_alone() {
        var before = FACTORY.phone("8845").device();
        var after = FACTORY.phone("8861").device();
        provisioned(before, "alice");

        edited(before, after, "alice");

        var digits = reveal(codes(phoneId).getFirst());
        assertThat(reasonOf(redeem(FACTORY.phone("8845"), digits))).isIn("MODEL_MISMATCH", "DEVICE_MISMATCH");
        assertThat(redeem(FACTORY.phone(after), digits)).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void a_new_owner_never_sees_the_old_code_and_the_former_owner_never_the_new_one() {
        var device = FACTORY.phone("8845").device();
        var oldCode = provisioned(device, "alice");
        assertThat(seen("alice", oldCode)).isEqualTo(200);
        assertThat(seen("bob", oldCode)).isEqualTo(404);

        edited(device, device, "bob");

        var newCode = codes(phoneId).getFirst();
        assertThat(seen("alice", newCode)).isEqualTo(404);
        assertThat(seen("bob", newCode)).isEqualTo(200);
        assertThat(seen("alice", oldCode)).isEqualTo(410);
        assertThat(seen("bob", oldCode)).isEqualTo(410);
    }

    @Test
    void description_pool_and_job_of_a_phone_are_known_until_it_is_removed() throws SQLException {
        var device = FACTORY.phone("8845").device();
        provisioned(device, "alice");
        assertThat(known("description = 'Desk' and device_pool = 'Default' and job_id = '" + jobId + "'"))
                .isTrue();

        edited(device, device, "alice");
        assertThat(known("description = 'Hall' and device_pool = 'Berlin' and job_id = '" + jobId + "'"))
                .isTrue();

        publish(4, new PhoneRemoved(phoneId, device.name()));
        await().until(() -> !known("true"));
    }

    @Test
    void a_device_that_registered_by_itself_may_redeem_the_code_of_a_phone_that_was_prepared() throws SQLException {
        var phone = FACTORY.phone("8845");
        var own = UUID.randomUUID();
        var registered = new PhoneAutoRegistered(
                own,
                phone.device().name(),
                "8845",
                phone.device().mac().digits(),
                "Auto",
                List.of(),
                "Default",
                "0".repeat(64),
                null);
        others.publish(Topic.PHONE, own.toString(), 1, registered);
        await().until(() -> count(source, "select count(*) from phone_info where phone_id = '%s'".formatted(own)) == 1);
        publish(
                1,
                new PhoneProvisioned(
                        phoneId, "BAT000000000001", "8845", null, "Desk", List.of(), "alice", "Default", true));
        await().until(() -> !codes(phoneId).isEmpty());

        var digits = reveal(codes(phoneId).getFirst());

        assertThat(redeem(phone, digits)).isInstanceOf(RedemptionAnswer.Redeemed.class);
        assertThat(count(
                        source,
                        "select count(*) from device_assignment where mac = '%s' and phone_id = '%s'"
                                .formatted(phone.device().mac().digits(), phoneId)))
                .isEqualTo(1);
    }

    /** Returns the id of its code. */
    private String provisioned(Device device, String owner) {
        var phone = new PhoneProvisioned(
                phoneId,
                device.name(),
                device.model().name(),
                device.mac().digits(),
                "Desk",
                List.of(),
                owner,
                "Default",
                true);
        others.publish(Topic.PHONE, phoneId.toString(), 1, phone, Channel.bulk(jobId));
        await().until(() -> !codes(phoneId).isEmpty());
        return codes(phoneId).getFirst();
    }

    /** As provisioning does: the edit, and the code that it makes necessary. */
    private void edited(Device before, Device after, String owner) {
        var model = after.model().name();
        var mac = after.mac().digits();
        publish(
                2,
                new PhoneReconfigured(
                        phoneId,
                        before.name(),
                        after.name(),
                        model,
                        mac,
                        "Hall",
                        List.of(),
                        owner,
                        "Berlin",
                        null,
                        null));
        publish(3, new ActivationCodeRequired(phoneId, after.name(), model, mac, owner));
        await().until(() -> codes(phoneId).size() == 2);
    }

    private void publish(long version, PhoneEvent event) {
        others.publish(Topic.PHONE, phoneId.toString(), version, event);
    }

    private boolean known(String condition) throws SQLException {
        return count(
                        source,
                        "select count(*) from phone_info where phone_id = '%s' and %s".formatted(phoneId, condition))
                == 1;
    }

    private static int seen(String user, String codeId) {
        return as("selfcare")
                .header("Offhook-Acting-User", user)
                .body("{\"purpose\":\"SELF_CARE\"}")
                .post("/api/v1/codes/{id}/reveal", codeId)
                .statusCode();
    }
}

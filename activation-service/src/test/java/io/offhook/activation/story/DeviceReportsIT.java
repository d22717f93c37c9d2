package io.offhook.activation.story;

import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.topic.Topic;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What devices report, and what is recorded of those that are refused. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class DeviceReportsIT {

    private static final String REFUSED = "{\"outcome\": \"CONFIGURATION_REFUSED\", \"reason\": \"BAD_SIGNATURE\"}";
    private static final String TAKEN = "{\"outcome\": \"CONFIGURATION_TAKEN\"}";
    private static final PhoneFactory FACTORY = new PhoneFactory();

    @Inject
    OtherServices others;

    @Test
    void a_genuine_device_reports_and_is_told_of_once() throws IOException {
        FACTORY.becomeTrusted(others);
        var phone = FACTORY.phone("8845");
        try (var connection = new OpenConnection(phone)) {
            assertThat(report(connection, REFUSED)).isEmpty();
            assertThat(report(connection, REFUSED)).isEmpty();
            assertThat(report(connection, TAKEN)).isEmpty();
        }

        var name = phone.device().name();
        await().untilAsserted(() -> assertThat(others.eventsOf(Topic.DEVICE, name))
                .containsExactly(
                        new DeviceReported(
                                name, fingerprint(phone), "127.0.0.1", "CONFIGURATION_REFUSED", "BAD_SIGNATURE"),
                        new DeviceReported(name, fingerprint(phone), "127.0.0.1", "CONFIGURATION_TAKEN", null)));
    }

    @Test
    void a_device_that_invents_reasons_is_told_to_wait() throws IOException {
        FACTORY.becomeTrusted(others);
        try (var connection = new OpenConnection(FACTORY.phone("8845"))) {
            for (int i : IntStream.range(0, 20).toArray()) {
                assertThat(report(connection, REFUSED.replace("BAD", "BAD_" + i)))
                        .isEmpty();
            }
            assertThat(report(connection, TAKEN)).contains("/too-many-reports");
        }
    }

    @Test
    void a_body_that_is_no_report_is_refused() throws IOException {
        FACTORY.becomeTrusted(others);
        try (var connection = new OpenConnection(FACTORY.phone("8845"))) {
            assertThat(report(connection, "{\"outcome\": \"FINE\"}")).contains("/invalid-request");
            assertThat(report(connection, "")).contains("/invalid-request");
            assertThat(connection.send("GET", "/api/v1/device-reports", "")).contains("/method-not-allowed");
        }
    }

    @Test
    void a_device_that_nobody_vouches_for_is_refused_and_its_claims_are_on_record() throws IOException {
        var stranger = new PhoneFactory().phone("8845");
        try (var connection = new OpenConnection(stranger)) {
            assertThat(report(connection, TAKEN)).contains("/untrusted-certificate");
        }
        await().untilAsserted(() -> {
            redeem(stranger, PhoneFactory.TYPO);
            assertThat(others.eventsOf(Topic.ACTIVATION, "certificate/" + fingerprint(stranger)))
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(event).isInstanceOfSatisfying(RedemptionRefused.class, it -> {
                        assertThat(it.deviceName()).isEmpty();
                        assertThat(it.claimedDeviceName())
                                .isEqualTo(stranger.device().name());
                        assertThat(it.claimedIssuer()).contains("CN=");
                        assertThat(it.claimedNotAfter()).isNotNull();
                        assertThat(it.address()).isEqualTo("127.0.0.1");
                    }));
        });
        assertThat(others.eventsOf(Topic.DEVICE, stranger.device().name())).isEmpty();
    }

    @Test
    void the_refusal_of_a_genuine_device_names_its_model_and_address() {
        FACTORY.becomeTrusted(others);
        var phone = FACTORY.phone("8845");
        redeem(phone, PhoneFactory.TYPO);

        await().untilAsserted(() -> assertThat(others.eventsOf(
                        Topic.ACTIVATION, "device/" + phone.device().name()))
                .singleElement()
                .isInstanceOfSatisfying(RedemptionRefused.class, it -> {
                    assertThat(it.model()).isEqualTo("8845");
                    assertThat(it.address()).isEqualTo("127.0.0.1");
                    assertThat(it.claimedDeviceName()).isNull();
                    assertThat(it.retryAt()).isNull();
                }));
    }

    private static String report(OpenConnection connection, String body) throws IOException {
        return connection.send("POST", "/api/v1/device-reports", body);
    }

    private static String fingerprint(VirtualPhone phone) {
        return Fingerprint.of(phone.identity().certificate());
    }
}

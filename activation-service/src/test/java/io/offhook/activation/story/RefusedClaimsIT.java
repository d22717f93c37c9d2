package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.issuedFor;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.activation.story.PhoneFactory.TYPO;
import static io.offhook.activation.story.PhoneFactory.reasonOf;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.gate.ClaimGate;
import io.offhook.activation.code.secret.KeyRing;
import io.offhook.contracts.activation.ClaimRefused;
import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices that may redeem nothing claim nothing either, and claims keep nobody from redeeming. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class RefusedClaimsIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();
    private static final String SETTING = "/api/v1/settings/activation";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    OtherServices others;

    @Inject
    ClaimGate gate;

    @Inject
    KeyRing keys;

    private final VirtualPhone phone = FACTORY.phone("8845");
    private final String mac = phone.device().mac().digits();
    private final ScreenBrowser office =
            new ScreenBrowser("127.0.48.8", phone.device().name(), "8845");

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @AfterEach
    void asConfigured() {
        as("admin").body("{}").put(SETTING).then().statusCode(200);
    }

    @Test
    void a_mac_that_is_denied_is_refused_as_one_that_is_locked() {
        var code = code();
        others.publish(Topic.TRUST, "denial/" + mac, 1, new DeviceDenied(mac, null, "stolen", "admin"));
        await().until(() -> reasonOf(redeem(phone, TYPO)).equals("UNTRUSTED_CERTIFICATE"));

        hearsThatItIsLocked(code);
    }

    @Test
    void a_mac_with_two_certificates_claims_nothing_even_after_the_genuine_one_was_released() {
        var code = code();
        as("admin").body("{\"copiedKeys\":\"LOCK\"}").put(SETTING).then().statusCode(200);
        redeem(phone, TYPO);
        redeem(FACTORY.phone(phone.device()), TYPO);
        var genuine = Fingerprint.of(phone.identity().certificate());
        as("admin")
                .body("{\"genuine\":\"" + genuine + "\"}")
                .post("/api/v1/locked-devices/{mac}/release", mac)
                .then()
                .statusCode(204);

        hearsThatItIsLocked(code);
        assertThat(redeem(phone, code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void a_claim_does_not_wait_for_the_lease_of_a_redemption() {
        var code = code();
        var fingerprint = keys.current().fingerprint(CodeDigits.parse(code).orElseThrow());
        assertThat(gate.claim(fingerprint, "another device").await().atMost(PATIENCE))
                .isInstanceOf(ClaimGate.Claim.Claimed.class);

        assertThat(office.type(code).xml()).contains("This phone is " + office.deviceName());
    }

    private String code() {
        return reveal(issuedFor(others, UUID.randomUUID(), phone.device()));
    }

    private void hearsThatItIsLocked(String code) {
        assertThat(office.type(code).xml()).contains("This code is not accepted");
        await().untilAsserted(() -> assertThat(others.eventsOf(Topic.ACTIVATION, "claim/" + office.deviceName()))
                .extracting(it -> ((ClaimRefused) it).reason())
                .contains("LOCKED"));
    }
}

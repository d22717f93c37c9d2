package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.PhoneFactory.TYPO;
import static io.offhook.activation.story.PhoneFactory.reasonOf;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.offhook.contracts.Event;
import io.offhook.contracts.activation.CopiedKeySuspected;
import io.offhook.contracts.activation.DeviceLocked;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One device's identity in two hands, over TLS, from two addresses. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class CopiedKeysIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();
    private static final String HERE = "127.0.0.1";
    private static final String THERE = "127.0.0.2";
    private static final String SETTING = "/api/v1/settings/activation";
    private static final String LOCKED = "/api/v1/locked-devices";

    @Inject
    OtherServices others;

    @Inject
    RedisDataSource redis;

    @Inject
    ReadModelRebuild rebuild;

    private final VirtualPhone phone = FACTORY.phone("8845");
    private final VirtualPhone copy = FACTORY.phone(phone.device());

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @AfterEach
    void asConfigured() {
        as("admin").body("{}").put(SETTING).then().statusCode(200);
    }

    @Test
    void a_certificate_that_is_used_in_turns_from_two_addresses_raises_an_alarm() throws IOException {
        inTurns();

        await().untilAsserted(() -> assertThat(identityEvents()).hasSize(1));
        assertThat(identityEvents().getFirst()).isInstanceOfSatisfying(CopiedKeySuspected.class, it -> {
            assertThat(it.kind()).isEqualTo("TWO_PLACES");
            assertThat(it.deviceName()).isEqualTo(phone.device().name());
            assertThat(it.certificateFingerprints()).containsExactly(fingerprint(phone));
        });
        assertThat(list()).doesNotContain(mac());
    }

    /** The copy of another device comes last: once it was noticed, all before it was. */
    @Test
    void a_device_that_comes_back_from_another_address_raises_none() throws IOException {
        for (var address : List.of(HERE, THERE, HERE, "127.0.0.3", THERE)) {
            try (var connection = new OpenConnection(phone, address)) {
                for (int i = 0; i < 3; i++) {
                    assertThat(connection.redeem(TYPO)).contains("MALFORMED");
                }
            }
        }
        var another = FACTORY.phone("8845");
        redeem(another, TYPO);
        redeem(FACTORY.phone(another.device()), TYPO);

        await().until(() -> !eventsOf(another).isEmpty());
        assertThat(identityEvents()).isEmpty();
    }

    @Test
    void a_second_manufacturer_certificate_for_a_mac_raises_an_alarm() {
        redeem(phone, TYPO);
        redeem(copy, TYPO);

        await().untilAsserted(() -> assertThat(identityEvents()).hasSize(1));
        assertThat(identityEvents().getFirst()).isInstanceOfSatisfying(CopiedKeySuspected.class, it -> {
            assertThat(it.kind()).isEqualTo("TWO_CERTIFICATES");
            assertThat(it.certificateFingerprints()).containsExactly(fingerprint(copy), fingerprint(phone));
        });
    }

    @Test
    void with_the_policy_lock_both_are_refused_until_an_administrator_chooses() {
        lockCopies();
        var code = codeFor(phone);
        redeem(phone, TYPO);

        assertThat(reasonOf(redeem(copy, code))).isEqualTo("NOT_ACCEPTED");
        assertThat(reasonOf(redeem(phone, code))).isEqualTo("NOT_ACCEPTED");
        assertThat(refusals()).contains("LOCKED");
        as("operator")
                .get(LOCKED)
                .then()
                .statusCode(200)
                .body("items.find { it.mac == '" + mac() + "' }.locked", equalTo(true))
                .body("items.find { it.mac == '" + mac() + "' }.kind", equalTo("TWO_CERTIFICATES"));

        release("{\"genuine\":\"" + fingerprint(phone) + "\"}", 204);

        assertThat(reasonOf(redeem(copy, code))).isEqualTo("NOT_ACCEPTED");
        assertThat(redeem(phone, code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
        as("operator")
                .get(LOCKED)
                .then()
                .body("items.find { it.mac == '" + mac() + "' }.locked", equalTo(false))
                .body("items.find { it.mac == '" + mac() + "' }.refusedCertificates", contains(fingerprint(copy)));
        await().untilAsserted(() -> assertThat(identityEvents())
                .hasExactlyElementsOfTypes(CopiedKeySuspected.class, DeviceLocked.class, DeviceUnlocked.class));
        assertThat(((DeviceUnlocked) identityEvents().getLast()).unlockedBy()).isEqualTo("admin");
    }

    @Test
    void a_locked_device_stays_locked_when_redis_forgets_and_hears_so_about_its_own_code() throws IOException {
        var code = codeFor(phone);
        assertThat(redeem(phone, code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
        lockCopies();
        inTurns();
        redis.flushall();

        assertThat(reasonOf(redeem(phone, code))).isEqualTo("LOCKED");

        release("", 204);
        assertThat(redeem(phone, code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
        assertThat(list()).doesNotContain(mac());
        release("", 404);
    }

    @Test
    void only_administrators_release_and_only_what_is_locked() {
        as("operator").post(LOCKED + "/{mac}/release", mac()).then().statusCode(403);
        as("alice").get(LOCKED).then().statusCode(403);
        release("", 404);
        release("{\"genuine\":\"f1\"}", 400);
        as("admin").post(LOCKED + "/{mac}/release", "toaster").then().statusCode(400);
        lockCopies();
        redeem(phone, TYPO);
        redeem(copy, TYPO);
        release("{\"genuine\":\"" + "0".repeat(64) + "\"}", 400);
        as("admin").get(LOCKED).then().body("items.mac", hasItem(mac()));
        release("", 204);
        as("admin").get(LOCKED).then().body("items.mac", not(hasItem(mac())));
    }

    @Test
    void the_list_of_locked_devices_is_rebuilt_equal_to_the_live_one() throws InterruptedException {
        lockCopies();
        redeem(phone, TYPO);
        redeem(copy, TYPO);
        var another = FACTORY.phone("8845");
        redeem(another, TYPO);
        redeem(FACTORY.phone(another.device()), TYPO);
        release("{\"genuine\":\"" + fingerprint(phone) + "\"}", 204);
        var live = list();
        assertThat(live).contains(mac(), another.device().mac().digits());

        rebuild.rebuild("locked-devices");

        assertThat(list()).isEqualTo(live);
    }

    private void inTurns() throws IOException {
        try (var here = new OpenConnection(phone, HERE);
                var there = new OpenConnection(phone, THERE)) {
            for (int i = 0; i < 3; i++) {
                here.redeem(TYPO);
                there.redeem(TYPO);
            }
        }
    }

    private static void lockCopies() {
        as("admin").body("{\"copiedKeys\":\"LOCK\"}").put(SETTING).then().statusCode(200);
    }

    private void release(String body, int status) {
        as("admin").body(body).post(LOCKED + "/{mac}/release", mac()).then().statusCode(status);
    }

    private String codeFor(VirtualPhone device) {
        return AdminApi.reveal(AdminApi.issued(
                others, UUID.randomUUID(), device.device().model().name(), null));
    }

    private static String list() {
        return as("admin").queryParam("size", 1_000).get(LOCKED).asString();
    }

    private List<Event> identityEvents() {
        return eventsOf(phone);
    }

    private List<Event> eventsOf(VirtualPhone device) {
        return others.eventsOf(Topic.ACTIVATION, "identity/" + device.device().name());
    }

    private List<String> refusals() {
        var stream = "device/" + phone.device().name();
        await().until(() -> others.eventsOf(Topic.ACTIVATION, stream).size() >= 2);
        return others.eventsOf(Topic.ACTIVATION, stream).stream()
                .map(each -> ((RedemptionRefused) each).reason())
                .toList();
    }

    private String mac() {
        return phone.device().mac().digits();
    }

    private static String fingerprint(VirtualPhone device) {
        return Fingerprint.of(device.identity().certificate());
    }
}

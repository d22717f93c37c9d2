package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.servers.test.RealServers;
import io.offhook.servers.test.ReservedPorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class KeyRotationIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();
    private static final Path KEYS = Installation.DIRECTORY.resolve("keys");

    private final String management = ReservedPorts.managementUrl();

    @Inject
    OtherServices others;

    private final UUID phoneId = UUID.randomUUID();

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @Test
    void keys_rotate_under_live_codes_while_the_service_runs() throws IOException {
        var shownBefore = reveal(issued(others, phoneId, "8845", null));
        var notShownBefore = issued(others, UUID.randomUUID(), "8845", null);

        var old = current("fingerprint");
        var next = Integer.toString(Integer.parseInt(old) + 1);
        for (var kind : new String[] {"fingerprint", "sealing"}) {
            write(kind + "/" + next, newKey());
        }
        await().until(() -> isCurrent("fingerprint", next) && isCurrent("sealing", next));
        var after = issued(others, UUID.randomUUID(), "8845", null);

        assertThat(liveUnder("fingerprint", old)).isPositive();
        assertThat(liveUnder("fingerprint", next)).isPositive();
        assertThat(liveUnder("sealing", next)).isPositive();
        assertThat(redeem(FACTORY.phone("8845"), shownBefore)).isInstanceOf(RedemptionAnswer.Redeemed.class);
        assertThat(redeem(FACTORY.phone("8845"), reveal(notShownBefore))).isInstanceOf(RedemptionAnswer.Redeemed.class);
        assertThat(redeem(FACTORY.phone("8845"), reveal(after))).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void a_key_under_which_codes_stand_is_not_given_up() throws IOException {
        var codeId = issued(others, phoneId, "8845", null);
        var file = KEYS.resolve("fingerprint/" + current("fingerprint"));
        var key = Files.readString(file);

        Files.delete(file);
        refusedFor("fingerprint/" + file.getFileName());
        var phone = FACTORY.phone("8845");
        assertThat(redeem(phone, reveal(codeId))).isInstanceOf(RedemptionAnswer.Redeemed.class);
        as("admin")
                .get(management + "health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Keys' }.data.refused", containsString("fingerprint/"));

        Files.writeString(file, newKey());
        refusedFor("fingerprint/" + file.getFileName());
        assertThat(redeem(phone, "0000 0000 0000 0000")).isInstanceOf(RedemptionAnswer.Refused.class);

        Files.writeString(file, key);
        await().until(() -> keys().get("refused") == null);
    }

    @Test
    void a_key_that_holds_nothing_may_come_and_go() throws IOException {
        write("sealing/0", newKey());
        await().until(() -> key("sealing", "0") != null);
        assertThat(key("sealing", "0")).containsEntry("removable", true).containsEntry("current", false);

        Files.delete(KEYS.resolve("sealing/0"));

        await().until(() -> key("sealing", "0") == null);
        assertThat(keys().<String>get("refused")).isNull();
    }

    @Test
    void a_directory_that_cannot_be_read_changes_nothing() throws IOException {
        write("sealing/9", "rubbish");

        refusedFor("sealing/9");
        assertThat(key("sealing", "9")).isNull();
        assertThat(reveal(issued(others, phoneId, "8845", null))).hasSize(16);

        Files.delete(KEYS.resolve("sealing/9"));
        await().until(() -> keys().get("refused") == null);
    }

    @Test
    void keys_are_listed_to_administrators_by_name_alone() throws IOException {
        var answer =
                as("admin").get("/api/v1/keys").then().statusCode(200).extract().asString();

        assertThat(answer).doesNotContain(Files.readString(KEYS.resolve("sealing/1")));
        as("operator").get("/api/v1/keys").then().statusCode(403);
        as("selfcare").get("/api/v1/keys").then().statusCode(403);
    }

    private static void refusedFor(String key) {
        await().untilAsserted(() ->
                as("admin").get("/api/v1/keys").then().statusCode(200).body("refused", containsString(key)));
    }

    private static JsonPath keys() {
        return as("admin").get("/api/v1/keys").jsonPath();
    }

    private static @Nullable Map<String, Object> key(String kind, String id) {
        return keys().getMap("keys.find { it.kind == '" + kind + "' && it.id == '" + id + "' }");
    }

    private static String current(String kind) {
        return keys().getString("keys.find { it.kind == '" + kind + "' && it.current }.id");
    }

    private static boolean isCurrent(String kind, String id) {
        return id.equals(current(kind));
    }

    private static int liveUnder(String kind, String id) {
        return keys().getInt("keys.find { it.kind == '" + kind + "' && it.id == '" + id + "' }.liveCodes");
    }

    private static void write(String name, String key) throws IOException {
        Files.writeString(KEYS.resolve(name), key);
    }

    private static String newKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

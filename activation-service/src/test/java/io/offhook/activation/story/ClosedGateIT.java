package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that were shown and ended without a redemption: Redis forgets them, and one that it still knows is no difference. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class ClosedGateIT {

    private static final String NAME = "BAT5A0F33C1D2E4";

    @Inject
    OtherServices others;

    @Inject
    RedisDataSource redis;

    private final UUID phoneId = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"release", "reissue"})
    void a_code_that_an_administrator_ends_leaves_redis(String how) {
        var codeId = issued(others, phoneId, "8845", null);
        var key = shown(codeId, phoneId);

        as("admin").post("/api/v1/codes/{id}/" + how, codeId);

        await().until(() -> !redis.key().exists(key));
    }

    private enum Told {
        RELEASE_REQUESTED(ActivationCodeReleaseRequested::new),
        ANOTHER_REQUIRED(phone -> new ActivationCodeRequired(phone, NAME, "8845", null, "alice")),
        MAC_BLANKED(phone -> new PhoneMacBlanked(phone, NAME, NAME)),
        PHONE_REMOVED(phone -> new PhoneRemoved(phone, NAME));

        private final Function<UUID, PhoneEvent> event;

        Told(Function<UUID, PhoneEvent> event) {
            this.event = event;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_code_that_its_phone_loses_leaves_redis(Told told) {
        var key = shown(issued(others, phoneId, "8845", null), phoneId);

        others.publish(Topic.PHONE, phoneId.toString(), 2, told.event.apply(phoneId));

        await().until(() -> !redis.key().exists(key));
    }

    @Test
    void a_code_whose_time_is_over_leaves_redis() {
        var key = shown(issued(others, phoneId, "8845", Duration.ofSeconds(3)), phoneId);

        await().until(() -> !redis.key().exists(key));
    }

    /** Redis was away when a code ended, or was restored from a snapshot; and somebody writes to it. */
    @Test
    void verification_names_digits_that_mean_another_code_and_no_code_that_ended() {
        var stale = issued(others, phoneId, "8845", null);
        var staleKey = shown(stale, phoneId);
        var snapshot = Map.copyOf(redis.hash(String.class).hgetall(staleKey));
        var otherPhone = UUID.randomUUID();
        var live = issued(others, otherPhone, "8845", null);
        var liveKey = shown(live, otherPhone);
        as("admin").post("/api/v1/codes/{id}/release", stale);
        await().until(() -> !redis.key().exists(staleKey));
        try {
            redis.hash(String.class).hset(staleKey, snapshot);
            redis.hash(String.class).hset(liveKey, "codeId", stale);

            assertThat(differences()).contains(live).doesNotContain(stale);
        } finally {
            redis.key().del(staleKey, liveKey);
        }
    }

    /** Its key in Redis, which nothing takes out but the end of the code. */
    private String shown(String codeId, UUID phone) {
        reveal(codeId);
        var key = GateKeys.of(redis, phone);
        redis.key().persist(key);
        return key;
    }

    private static List<String> differences() {
        as("operator").post("/api/v1/verification").then().statusCode(202);
        await().until(() -> !verified("state").equals("RUNNING"));
        assertThat(verified("state")).isEqualTo("DONE");
        return as("operator").get("/api/v1/verification").path("differences.findAll { it.place == 'Redis' }.key");
    }

    private static String verified(String field) {
        return as("operator").get("/api/v1/verification").path(field);
    }
}

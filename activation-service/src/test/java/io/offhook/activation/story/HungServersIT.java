package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.codes;
import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.phone;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.activation.story.PhoneFactory.reasonOf;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.servers.postgres.PostgresServer;
import io.offhook.servers.redis.RedisServer;
import io.offhook.servers.test.HeldCommits;
import io.offhook.servers.test.OwnPostgres;
import io.offhook.servers.test.OwnRedis;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL or Redis is stopped with SIGSTOP under a redemption: its connections stay open, and nothing answers. */
@QuarkusTest
@TestProfile(ShortDeadlines.class)
@QuarkusTestResource(value = OwnPostgres.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = OwnRedis.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = "servers", value = "kafka"),
        restrictToAnnotatedClass = true)
@QuarkusTestResource(Installation.class)
class HungServersIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();

    @SuppressWarnings("NullAway.Init") // set by OwnPostgres
    PostgresServer postgres;

    @SuppressWarnings("NullAway.Init") // set by OwnRedis
    RedisServer redis;

    @Inject
    OtherServices others;

    private final UUID phoneId = UUID.randomUUID();
    private final VirtualPhone device = FACTORY.phone("8845");

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @AfterEach
    void goOn() {
        postgres.thaw();
        redis.thaw();
    }

    @Test
    void a_phone_hears_that_the_service_is_busy_while_postgresql_hangs_and_redeems_after_it() {
        var code = reveal(issued(others, phoneId, "8845", null));

        postgres.freeze();
        assertThat(reasonOf(redeem(device, code))).isEqualTo("BUSY");
        postgres.thaw();

        redeemsOnce(code);
    }

    @Test
    void a_redemption_whose_commit_was_never_answered_counts_once() throws SQLException {
        var code = reveal(issued(others, phoneId, "8845", null));

        try (var held = HeldCommits.of(postgres, "event")) {
            var first = CompletableFuture.supplyAsync(() -> redeem(device, code));
            held.awaitOne();
            postgres.freeze();
            assertThat(reasonOf(first.join())).isEqualTo("BUSY");
            postgres.thaw();
        }

        redeemsOnce(code);
    }

    @Test
    void a_phone_hears_that_the_service_is_busy_while_redis_hangs_and_redeems_after_it() {
        var code = reveal(issued(others, phoneId, "8845", null));

        redis.freeze();
        assertThat(reasonOf(redeem(device, code))).isEqualTo("BUSY");
        redis.thaw();

        redeemsOnce(code);
    }

    @Test
    void a_code_is_released_while_redis_hangs() {
        var codeId = issued(others, phoneId, "8845", null);
        reveal(codeId);

        redis.freeze();

        as("admin").post("/api/v1/codes/{id}/release", codeId).then().statusCode(204);
    }

    @Test
    void a_phone_that_is_added_while_postgresql_hangs_gets_one_code_after_it() {
        postgres.freeze();
        others.publish(Topic.PHONE, phoneId.toString(), 1, phone(phoneId, "8845", null, null));
        assertThat(reasonOf(redeem(device, "0000000000000000"))).isEqualTo("BUSY");
        postgres.thaw();

        await().ignoreExceptionsMatching(AssertionError.class::isInstance)
                .untilAsserted(() -> assertThat(codes(phoneId)).hasSize(1));
    }

    private void redeemsOnce(String code) {
        await().untilAsserted(() -> assertThat(redeem(device, code)).isInstanceOf(RedemptionAnswer.Redeemed.class));
        await().untilAsserted(() ->
                assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString())).containsOnlyOnce("CodeRedeemed"));
    }
}

package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.activation.story.PhoneFactory.reasonOf;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.servers.test.RealServers;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redis as a redemption finds it, emptied or stale: the database decides. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class RedisStateIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();

    @Inject
    OtherServices others;

    @Inject
    RedisDataSource redis;

    private final UUID phoneId = UUID.randomUUID();

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @Test
    void a_redis_that_forgot_everything_is_healed_from_the_database() {
        var code = reveal(issued(others, phoneId, "8845", null));
        redis.flushall();

        assertThat(redeem(FACTORY.phone("8845"), code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void a_stale_key_in_redis_loses_against_the_stream_and_goes() {
        var code = reveal(issued(others, phoneId, "8845", null));
        var key = GateKeys.of(redis, phoneId);
        var snapshot = redis.hash(String.class).hgetall(key);
        redeem(FACTORY.phone("8845"), code);

        redis.hash(String.class).hset(key, Map.copyOf(snapshot));

        assertThat(reasonOf(redeem(FACTORY.phone("8845"), code))).isEqualTo("NOT_ACCEPTED");
        assertThat(redis.key().exists(key)).isFalse();
    }
}

package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.servers.test.RealServers;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a redemption asks of Redis, as Redis itself counts it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class RedemptionCostIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();
    private static final int REDEMPTIONS = 10;

    /** Commands of services that no script of a redemption uses within. */
    private static final Pattern COMMAND = Pattern.compile("cmdstat_(evalsha|eval|del):calls=(\\d+)");

    @Inject
    OtherServices others;

    @Inject
    RedisDataSource redis;

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    /** Scripts: use of the identity, entry, claim, and end of the attempt. The code is deleted. */
    @Test
    void a_redemption_takes_four_scripts_and_one_command() {
        redeemed(1); // Redis knows the scripts after this
        redis.execute("CONFIG", "RESETSTAT");

        redeemed(REDEMPTIONS);

        await().untilAsserted(() -> assertThat(commands().get("evalsha")).isEqualTo(4 * REDEMPTIONS));
        assertThat(commands()).containsOnlyKeys("evalsha", "del");
        assertThat(commands().get("del"))
                .as("with those of codes of other tests whose time is over meanwhile")
                .isBetween(REDEMPTIONS, 2 * REDEMPTIONS - 1);
    }

    private void redeemed(int codes) {
        var digits = Stream.generate(() -> reveal(issued(others, UUID.randomUUID(), "8845", null)))
                .limit(codes)
                .toList();
        var before = commands().getOrDefault("del", 0);
        for (var each : digits) {
            assertThat(redeem(FACTORY.phone("8845"), each)).isInstanceOf(RedemptionAnswer.Redeemed.class);
        }
        await().until(() -> commands().getOrDefault("del", 0) >= before + codes);
    }

    private Map<String, Integer> commands() {
        var text = redis.execute("INFO", "commandstats").toString();
        return COMMAND.matcher(text)
                .results()
                .collect(toMap((MatchResult each) -> each.group(1), each -> Integer.valueOf(each.group(2))));
    }
}

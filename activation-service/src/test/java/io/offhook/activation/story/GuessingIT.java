package io.offhook.activation.story;

import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.servers.test.RealServers;
import io.offhook.servers.test.ReservedPorts;
import io.offhook.stackclient.http.Problem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wrong codes lock who tries them, and nobody else. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class GuessingIT {

    private static final String UNKNOWN = "0000000000000000";
    private static final String TYPO = "0000000000000001";
    private static final PhoneFactory FACTORY = new PhoneFactory();

    private final String management = ReservedPorts.managementUrl();

    @Inject
    OtherServices others;

    @BeforeEach
    void trustTheFactory() {
        others.publish(Topic.TRUST, "anchor/" + FACTORY.fingerprint(), 1, FACTORY.trusted());
        await().untilAsserted(() ->
                assertThat(problem(FACTORY.phone("8845"), TYPO).reason()).isEqualTo("MALFORMED"));
    }

    @Test
    void five_wrong_codes_lock_the_certificate_and_no_other() {
        var guesser = FACTORY.phone("8845");
        for (int i = 0; i < 5; i++) {
            assertThat(problem(guesser, UNKNOWN).reason()).isEqualTo("NOT_ACCEPTED");
        }

        var locked = problem(guesser, UNKNOWN);

        assertThat(locked.reason()).isEqualTo("THROTTLED");
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(290), Duration.ofSeconds(305));
        assertThat(problem(guesser, TYPO).reason()).isEqualTo("THROTTLED");
        assertThat(problem(FACTORY.phone("8845"), UNKNOWN).reason()).isEqualTo("NOT_ACCEPTED");
    }

    @Test
    void many_guesses_at_once_get_no_further_than_one_after_the_other() {
        var guesser = FACTORY.phone("8845");
        List<String> reasons;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            reasons = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> problem(guesser, UNKNOWN).reason(), pool))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }

        assertThat(reasons.stream().filter("NOT_ACCEPTED"::equals).count()).isLessThanOrEqualTo(5);
        assertThat(reasons).containsAnyOf("THROTTLED", "BUSY");
    }

    @Test
    void typos_cost_nothing() {
        var clumsy = FACTORY.phone("8845");
        for (int i = 0; i < 20; i++) {
            assertThat(problem(clumsy, TYPO).reason()).isEqualTo("MALFORMED");
        }
    }

    @Test
    void the_probability_of_a_hit_is_told_to_operators_and_to_nobody_else() {
        await().untilAsserted(() -> RestAssured.get(management + "metrics")
                .then()
                .body(org.hamcrest.Matchers.containsString("offhook_guess_probability")));
        RestAssured.get("/q/metrics").then().statusCode(404);
    }

    private static Problem problem(VirtualPhone phone, String code) {
        return ((RedemptionAnswer.Refused) redeem(phone, code)).problem();
    }
}

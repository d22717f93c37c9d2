package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.PhoneFactory.reasonOf;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.contracts.activation.CallerUnlocked;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.topic.Topic;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator looks at the lock of a caller that guessed, and ends it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class GuessLocksIT {

    private static final String UNKNOWN = "0000000000000000";
    private static final String LOCKS = "/api/v1/guess-locks";
    private static final String CERTIFICATE = LOCKS + "/certificates/{fingerprint}";
    private static final PhoneFactory FACTORY = new PhoneFactory();

    /** More than wrong codes of an address may count, in the test. */
    private static final Duration LOCKED = Duration.ofSeconds(6_000 + 60);

    @Inject
    OtherServices others;

    @Inject
    RedisDataSource redis;

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @Test
    void a_certificate_that_guessed_is_locked_until_an_administrator_unlocks_it_once() {
        var guesser = FACTORY.phone("8845");
        var fingerprint = Fingerprint.of(guesser.identity().certificate());
        as("operator").get(CERTIFICATE, fingerprint).then().body("locked", equalTo(false));
        for (int i = 0; i < 5; i++) {
            redeem(guesser, UNKNOWN);
        }
        assertThat(reasonOf(redeem(guesser, UNKNOWN))).isEqualTo("THROTTLED");
        await().untilAsserted(() -> assertThat(others.eventsOf(
                        Topic.ACTIVATION, "device/" + guesser.device().name()))
                .last()
                .isInstanceOfSatisfying(RedemptionRefused.class, it -> {
                    assertThat(it.reason()).isEqualTo("THROTTLED");
                    assertThat(it.retryAt())
                            .isBetween(
                                    Instant.now().plusSeconds(240),
                                    Instant.now().plusSeconds(301));
                }));
        as("operator")
                .get(CERTIFICATE, fingerprint)
                .then()
                .statusCode(200)
                .body("locked", equalTo(true))
                .body("remaining", matchesPattern("PT(5M|4M[0-9]+S)"));

        as("admin").delete(CERTIFICATE, fingerprint).then().statusCode(204);
        as("admin").delete(CERTIFICATE, fingerprint).then().statusCode(204);

        assertThat(reasonOf(redeem(guesser, UNKNOWN))).isEqualTo("NOT_ACCEPTED");
        as("admin")
                .get(CERTIFICATE, fingerprint)
                .then()
                .body("locked", equalTo(false))
                .body("remaining", nullValue());
        await().untilAsserted(() -> assertThat(others.eventsOf(Topic.ACTIVATION, "caller/" + fingerprint))
                .containsExactly(new CallerUnlocked(fingerprint, null, "admin")));
    }

    @Test
    void an_unlock_that_was_not_recorded_is_recorded_by_the_next() {
        var fingerprint = HexFormat.of().formatHex(randomBytes());
        redis.value(String.class).set("offhook:{throttle}:unlocked:" + fingerprint, "1");

        as("admin").delete(CERTIFICATE, fingerprint).then().statusCode(204);
        as("admin").delete(CERTIFICATE, fingerprint).then().statusCode(204);

        await().untilAsserted(() -> assertThat(others.eventsOf(Topic.ACTIVATION, "caller/" + fingerprint))
                .hasSize(1));
    }

    @Test
    void a_certificate_with_too_many_wrong_codes_in_total_is_locked_until_they_are_forgotten() {
        var fingerprint = HexFormat.of().formatHex(randomBytes());
        var key = "offhook:{throttle}:caller:" + fingerprint;
        redis.hash(String.class).hset(key, "total", "100");
        redis.key().pexpire(key, Duration.ofDays(2));

        as("admin").get(CERTIFICATE, fingerprint).then().body("remaining", matchesPattern("PT4[78]H.*"));
        as("admin")
                .delete(CERTIFICATE, fingerprint.toUpperCase(Locale.ROOT))
                .then()
                .statusCode(204);

        as("admin").get(CERTIFICATE, fingerprint).then().body("locked", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,192.0.2.7,192.0.2.7",
        "2001:db8::7,20010db800000000,2001:db8:0:0:0:0:0:7",
        "2001:DB8::8,20010db800000000,2001:db8:0:0:0:0:0:8"
    })
    void an_address_is_unlocked_too_and_an_ipv6_address_stands_for_its_prefix(String asked, String key, String named) {
        var end = Instant.now().plus(LOCKED).toEpochMilli();
        redis.value(String.class).set("offhook:{throttle}:address:" + key, Long.toString(end));
        as("admin")
                .get(LOCKS + "/addresses/{address}", asked)
                .then()
                .body("locked", equalTo(true))
                .body("remaining", matchesPattern("PT1M[0-6]S"));

        as("admin").delete(LOCKS + "/addresses/{address}", asked).then().statusCode(204);

        as("admin").get(LOCKS + "/addresses/{address}", asked).then().body("locked", equalTo(false));
        await().untilAsserted(() -> assertThat(others.eventsOf(Topic.ACTIVATION, "caller/" + named))
                .containsExactly(new CallerUnlocked(null, named, "admin")));
    }

    @Test
    void operators_unlock_nobody_and_others_see_nothing() {
        var fingerprint = "0".repeat(64);
        as("operator").delete(CERTIFICATE, fingerprint).then().statusCode(403);
        as("operator").delete(LOCKS + "/addresses/192.0.2.9").then().statusCode(403);
        as("alice").get(CERTIFICATE, fingerprint).then().statusCode(403);
        as("selfcare").get(LOCKS + "/addresses/192.0.2.9").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificates/12", "addresses/example.org", "addresses/1.2.3.4.5", "addresses/::g"})
    void what_is_no_certificate_and_no_address_is_a_problem(String path) {
        as("admin").get(LOCKS + "/" + path).then().statusCode(400).contentType("application/problem+json");
        as("admin").delete(LOCKS + "/" + path).then().statusCode(400);
    }

    private static byte[] randomBytes() {
        var bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }
}

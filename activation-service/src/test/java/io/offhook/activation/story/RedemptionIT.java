package io.offhook.activation.story;

import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.servers.test.RealServers;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class RedemptionIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();
    private static boolean anchored;

    @Inject
    OtherServices others;

    @Inject
    DataSource source;

    @Inject
    RedisDataSource redis;

    private final UUID phoneId = UUID.randomUUID();

    @BeforeEach
    void trustTheFactory() {
        if (!anchored) {
            others.publish(Topic.TRUST, "anchor/" + FACTORY.fingerprint(), 1, FACTORY.trusted());
            await().untilAsserted(() -> assertThat(reasonOf(redeem(FACTORY.phone("8845"), "0000 0000 0000 0001")))
                    .isEqualTo("MALFORMED"));
            anchored = true;
        }
    }

    @Test
    void a_phone_redeems_its_code_and_every_step_is_an_event() {
        var code = reveal(issued("8845", null));
        var phone = FACTORY.phone("8845");

        var answer = redeem(phone, code);

        assertThat(answer).isInstanceOfSatisfying(RedemptionAnswer.Redeemed.class, it -> {
            assertThat(it.redemption().deviceName()).isEqualTo(phone.device().name());
            assertThat(it.redemption().phoneId()).isEqualTo(phoneId.toString());
            assertThat(it.redemption().configuration().toString())
                    .endsWith("/" + phone.device().name() + ".cnf.xml");
        });
        await().untilAsserted(() -> assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString()))
                .containsExactly("CodeIssued", "CodeViewed", "CodeRedeemed"));
    }

    @Test
    void the_same_phone_gets_the_same_answer_again_and_another_one_is_refused() {
        var code = reveal(issued("8845", null));
        var phone = FACTORY.phone("8845");
        var first = redeem(phone, code);

        assertThat(redeem(phone, code)).isEqualTo(first);
        assertThat(refusedOnRecord(FACTORY.phone("8845"), code)).isEqualTo("ALREADY_USED");
    }

    @Test
    void another_model_is_refused_and_the_code_stays_live_for_the_right_one() {
        var code = reveal(issued("8845", null));

        assertThat(reasonOf(redeem(FACTORY.phone("8861"), code))).isEqualTo("MODEL_MISMATCH");
        assertThat(redeem(FACTORY.phone("8845"), code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void a_code_bound_to_a_mac_works_on_that_device_alone() {
        var device = FACTORY.phone("8845").device();
        var code = reveal(issued("8845", device.mac().digits()));

        assertThat(reasonOf(redeem(FACTORY.phone("8845"), code))).isEqualTo("DEVICE_MISMATCH");
        assertThat(redeem(FACTORY.phone(device), code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void the_same_mac_with_another_certificate_is_suspected_to_be_a_clone() {
        var code = reveal(issued("8845", null));
        var phone = FACTORY.phone("8845");
        redeem(phone, code);

        assertThat(reasonOf(redeem(FACTORY.phone(phone.device()), code))).isEqualTo("NOT_ACCEPTED");
        await().untilAsserted(() -> assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString()))
                .containsExactly("CodeIssued", "CodeViewed", "CodeRedeemed", "CloneSuspected"));
    }

    @Test
    void of_racing_phones_one_redeems() {
        var code = reveal(issued("8845", null));
        var racers = IntStream.range(0, 24).mapToObj(i -> FACTORY.phone("8845")).toList();

        List<RedemptionAnswer> answers;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    racers.stream()
                            .map(phone -> CompletableFuture.supplyAsync(() -> redeem(phone, code), pool))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
        }

        assertThat(answers.stream().filter(RedemptionAnswer.Redeemed.class::isInstance))
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(RedemptionAnswer.Refused.class::isInstance)
                        .map(RedemptionIT::reasonOf))
                .hasSize(23)
                .allMatch(reason -> List.of("BUSY", "NOT_ACCEPTED").contains(reason));
        await().untilAsserted(() ->
                assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString())).containsOnlyOnce("CodeRedeemed"));
    }

    @Test
    void a_redis_that_forgot_everything_is_healed_from_the_database() {
        var code = reveal(issued("8845", null));
        redis.flushall();

        assertThat(redeem(FACTORY.phone("8845"), code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void a_stale_key_in_redis_loses_against_the_stream_and_goes() {
        var code = reveal(issued("8845", null));
        var key = redis.key().keys("offhook:*:code").stream()
                .filter(each ->
                        phoneId.toString().equals(redis.hash(String.class).hget(each, "phoneId")))
                .findFirst()
                .orElseThrow();
        var snapshot = redis.hash(String.class).hgetall(key);
        redeem(FACTORY.phone("8845"), code);

        redis.hash(String.class).hset(key, Map.copyOf(snapshot));

        assertThat(reasonOf(redeem(FACTORY.phone("8845"), code))).isEqualTo("NOT_ACCEPTED");
        assertThat(redis.key().exists(key)).isFalse();
    }

    @Test
    void a_typo_is_malformed_and_an_unknown_code_not_accepted() {
        var phone = FACTORY.phone("8845");

        assertThat(reasonOf(redeem(phone, "0000000000000001"))).isEqualTo("MALFORMED");
        assertThat(reasonOf(redeem(phone, "0000000000000001"))).isEqualTo("MALFORMED");
    }

    @Test
    void an_expired_or_strange_certificate_is_refused_with_its_reason_and_no_code_is_used() {
        var code = reveal(issued("8845", null));

        assertThat(detailOf(redeem(FACTORY.expired("8845"), code))).contains("expired");
        assertThat(detailOf(redeem(new PhoneFactory().phone("8845"), code))).contains("no trust anchor");
        assertThat(redeem(FACTORY.phone("8845"), code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void a_manufacturer_is_trusted_and_distrusted_while_the_service_runs() {
        var maker = new PhoneFactory();
        var phone = maker.phone("8845");
        assertThat(reasonOf(redeem(phone, "0000000000000001"))).isEqualTo("UNTRUSTED_CERTIFICATE");

        others.publish(Topic.TRUST, "anchor/" + maker.fingerprint(), 1, maker.trusted());
        await().untilAsserted(() ->
                assertThat(reasonOf(redeem(phone, "0000000000000001"))).isEqualTo("MALFORMED"));

        others.publish(Topic.TRUST, "anchor/" + maker.fingerprint(), 2, maker.distrusted());
        await().untilAsserted(() ->
                assertThat(reasonOf(redeem(phone, "0000000000000001"))).isEqualTo("UNTRUSTED_CERTIFICATE"));
    }

    @Test
    void a_replaced_code_is_refused_as_released_and_the_new_one_works() {
        var first = reveal(issued("8845", null));
        others.publish(
                Topic.PHONE,
                phoneId.toString(),
                2,
                new ActivationCodeRequired(phoneId, "BAT5A0F33C1D2E4", "8845", null, "alice"));
        await().until(() -> codes("LIVE").size() == 1 && codes("RELEASED").size() == 1);

        assertThat(refusedOnRecord(FACTORY.phone("8845"), first)).isEqualTo("RELEASED");
        assertThat(redeem(FACTORY.phone("8845"), reveal(codes("LIVE").getFirst())))
                .isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void a_released_code_is_gone_digits_and_all() throws SQLException {
        var codeId = issued("8845", null);
        var code = reveal(codeId);
        others.publish(Topic.PHONE, phoneId.toString(), 2, new ActivationCodeReleaseRequested(phoneId));
        await().until(() -> codes("RELEASED").contains(codeId));

        assertThat(refusedOnRecord(FACTORY.phone("8845"), code)).isEqualTo("RELEASED");
        assertThat(secretsOf(codeId)).isZero();
    }

    @Test
    void the_digits_of_a_redeemed_code_are_gone_and_it_is_shown_no_more() throws SQLException {
        var codeId = issued("8845", null);
        redeem(FACTORY.phone("8845"), reveal(codeId));

        assertThat(secretsOf(codeId)).isZero();
        asAdmin().post("/api/v1/codes/{id}/reveal", codeId).then().statusCode(409);
    }

    private String issued(String model, @Nullable String mac) {
        var name = mac == null ? "BAT5A0F33C1D2E4" : "SEP" + mac;
        others.publish(
                Topic.PHONE,
                phoneId.toString(),
                1,
                new PhoneProvisioned(phoneId, name, model, mac, "test", List.of(), "alice", "Default", true));
        await().until(() -> !codes("LIVE").isEmpty());
        return codes("LIVE").getFirst();
    }

    private List<String> codes(String status) {
        return asAdmin()
                .queryParam("phoneId", phoneId)
                .queryParam("status", status)
                .get("/api/v1/codes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.codeId");
    }

    private static String reveal(String codeId) {
        return asAdmin()
                .post("/api/v1/codes/{id}/reveal", codeId)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("code");
    }

    private static io.restassured.specification.RequestSpecification asAdmin() {
        return given().auth().preemptive().basic("admin", "admin");
    }

    private long secretsOf(String codeId) throws SQLException {
        try (var connection = source.getConnection();
                var statement =
                        connection.prepareStatement("select count(*) from code_secret where code_id = ?::uuid")) {
            statement.setString(1, codeId);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The stranger hears nothing of the true reason; that is an event. */
    private String refusedOnRecord(VirtualPhone stranger, String code) {
        assertThat(reasonOf(redeem(stranger, code))).isEqualTo("NOT_ACCEPTED");
        var stream = "device/" + stranger.device().name();
        await().until(() -> !others.typesOf(Topic.ACTIVATION, stream).isEmpty());
        return others.eventsOf(Topic.ACTIVATION, stream).stream()
                .map(RedemptionRefused.class::cast)
                .map(RedemptionRefused::reason)
                .findFirst()
                .orElseThrow();
    }

    private static String reasonOf(RedemptionAnswer answer) {
        return ((RedemptionAnswer.Refused) answer).problem().reason();
    }

    private static String detailOf(RedemptionAnswer answer) {
        return ((RedemptionAnswer.Refused) answer).problem().detail();
    }
}

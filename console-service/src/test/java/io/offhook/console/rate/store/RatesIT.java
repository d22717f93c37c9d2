package io.offhook.console.rate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Operator;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class RatesIT {

    @Inject
    DataSource database;

    @Test
    void codes_are_counted_as_they_are_issued_redeemed_refused_and_expire() {
        var reason = "TEST_" + UUID.randomUUID();

        TestPhone.of("nobody").provisioned().issued().expired();
        var phone = TestPhone.of("nobody").provisioned().issued();
        TopicWriter.publish(
                Topic.ACTIVATION,
                "device/" + phone.deviceName(),
                new RedemptionRefused(
                        reason,
                        phone.deviceName(),
                        phone.fingerprint(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new RedemptionRefused(
                        reason,
                        phone.deviceName(),
                        phone.fingerprint(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        phone.redeemed();

        for (var window : new String[] {"hour", "day", "month"}) {
            await().untilAsserted(() -> {
                var rates = rates(window);
                assertThat(rates.getInt("buckets.refused.findAll{it}.collect{it['" + reason + "'] ?: 0}.sum() ?: 0"))
                        .isEqualTo(2);
                assertThat(rates.getInt("buckets.issued.sum()")).isGreaterThanOrEqualTo(2);
                assertThat(rates.getInt("buckets.redeemed.sum()")).isPositive();
                assertThat(rates.getInt("buckets.expired.sum()")).isPositive();
                assertThat(rates.getInt("toRedemption.count")).isPositive();
                assertThat(rates.getDouble("toRedemption.p95Seconds"))
                        .isGreaterThanOrEqualTo(rates.getDouble("toRedemption.p50Seconds"));
            });
        }
    }

    @Test
    void an_activation_takes_from_the_first_view_to_the_first_configuration_whichever_topic_comes_first() {
        var early = TestPhone.of("nobody").provisioned().issued();
        var late = TestPhone.of("nobody").provisioned().issued();
        var future = Instant.now().plusSeconds(60);

        seen(early, future);
        for (var phone : new TestPhone[] {early, late}) {
            phone.publish(new CodeViewed(phone.codeId(), phone.id(), "admin", "ADMINISTRATION"))
                    .publish(new CodeViewed(phone.codeId(), phone.id(), "admin", "ADMINISTRATION"));
        }
        await().untilAsserted(() -> assertThat(entries(early)).isEqualTo(1));
        early.redeemed();
        late.redeemed();
        await().until(() -> isTrue(late, "redeemed_at is not null"));
        seen(late, future.plusSeconds(5));
        seen(late, future.plusSeconds(9));

        await().until(() ->
                isTrue(early, "served_at > redeemed_at and redeemed_at > viewed_at and viewed_at > issued_at"));
        await().until(() ->
                isTrue(late, "served_at > redeemed_at and redeemed_at > viewed_at and viewed_at > issued_at"));
    }

    @Test
    void a_code_that_ended_otherwise_takes_no_time() {
        var phone = TestPhone.of("nobody").provisioned().issued();
        await().until(() -> isTrue(phone, "issued_at is not null"));

        phone.released();

        await().until(() -> !isTrue(phone, "true"));
    }

    @Test
    void a_window_that_is_none_is_an_invalid_request() {
        Operator.request().get("/api/v1/rates?window=year").then().statusCode(400);
    }

    private static void seen(TestPhone phone, Instant at) {
        TopicWriter.publish(
                Topic.DEVICE,
                phone.deviceName(),
                at,
                new DeviceSeen(phone.deviceName(), "10.1.2.3", "http", "CONFIGURATION", "SERVED", null));
    }

    private static JsonPath rates(String window) {
        return Operator.request()
                .get("/api/v1/rates?window=" + window)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private boolean isTrue(TestPhone phone, String condition) {
        return count("activation_time where " + condition + " and code_id = '" + phone.codeId() + "'") == 1;
    }

    private long entries(TestPhone phone) {
        return count("timeline where device_name = '" + phone.deviceName() + "'");
    }

    private long count(String from) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

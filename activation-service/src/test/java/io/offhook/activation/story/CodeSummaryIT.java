package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.codes;
import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class CodeSummaryIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();
    private static final String COUNTS = "select coalesce(sum(refusals), 0) from refusal_count";

    @Inject
    OtherServices others;

    @Inject
    ReadModelRebuild rebuild;

    @Inject
    DataSource source;

    private final UUID phoneId = UUID.randomUUID();

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @Test
    void codes_are_counted_by_what_becomes_of_them() {
        var before = summary();
        var lasting = issued(others, phoneId, "8845", Duration.ofDays(5));
        issued(others, UUID.randomUUID(), "8845", Duration.ofHours(23));
        var shortLived = UUID.randomUUID();
        issued(others, shortLived, "8845", Duration.ofSeconds(1));
        await().until(() -> codes(shortLived, "EXPIRED").size() == 1);

        var issued = summary();
        redeem(FACTORY.phone("8845"), reveal(lasting));
        as("admin").post("/api/v1/codes/{id}/reissue", codes(shortLived).getFirst());
        var after = summary();

        assertThat(issued.getLong("live") - before.getLong("live")).isEqualTo(2);
        assertThat(issued.getLong("expiringIn24Hours") - before.getLong("expiringIn24Hours"))
                .isEqualTo(1);
        assertThat(issued.getLong("expiringToday")).isLessThanOrEqualTo(issued.getLong("expiringIn24Hours"));
        assertThat(issued.getLong("expired") - before.getLong("expired")).isEqualTo(1);
        assertThat(after.getLong("expired") - before.getLong("expired")).isZero();
        assertThat(after.getLong("redeemedIn24Hours") - before.getLong("redeemedIn24Hours"))
                .isEqualTo(1);
    }

    @Test
    void refusals_are_counted_by_reason_and_forgotten_after_a_week() throws SQLException {
        var before = refused("MODEL_MISMATCH");
        AdminApi.execute(source, "insert into refusal_count values (now() - interval '8 days', 'OLD', 7)");
        AdminApi.execute(source, "delete from refusal_count where reason = 'MALFORMED'");
        var code = reveal(issued(others, phoneId, "8845", null));

        redeem(FACTORY.phone("8861"), code);
        redeem(FACTORY.phone("8861"), code);
        redeem(FACTORY.phone("8845"), PhoneFactory.TYPO);

        await().until(() -> refused("MODEL_MISMATCH") == before + 2 && refused("MALFORMED") == 1);
        assertThat(AdminApi.count(source, "select count(*) from refusal_count where reason = 'OLD'"))
                .isZero();
    }

    @Test
    void the_counts_of_refusals_are_rebuilt_from_events() throws Exception {
        redeem(FACTORY.phone("8845"), PhoneFactory.TYPO);
        await().until(() -> AdminApi.count(source, COUNTS) > 0);
        AdminApi.execute(source, "delete from refusal_count");

        rebuild.rebuild("refusals");

        assertThat(AdminApi.count(source, COUNTS))
                .isEqualTo(
                        AdminApi.count(source, "select count(*) from event where type like '%RedemptionRefused.v1'"));
    }

    @Test
    void administrators_and_operators_see_numbers_and_nobody_else() {
        as("operator").get("/api/v1/codes/summary").then().statusCode(200);
        as("alice").get("/api/v1/codes/summary").then().statusCode(403);
        as("selfcare").get("/api/v1/codes/summary").then().statusCode(403);
    }

    private static long refused(String reason) {
        return summary().getMap("refusedIn24Hours").get(reason) instanceof Number count ? count.longValue() : 0;
    }

    private static JsonPath summary() {
        return as("admin")
                .get("/api/v1/codes/summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

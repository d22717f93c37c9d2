package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.codes;
import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.activation.story.AdminApi.secrets;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.topic.Topic;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes that were released, replaced or redeemed: refused from then on, and their digits deleted. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class EndedCodesIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();

    @Inject
    OtherServices others;

    @Inject
    DataSource source;

    private final UUID phoneId = UUID.randomUUID();

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @Test
    void a_replaced_code_is_refused_as_released_and_the_new_one_works() {
        var first = reveal(issued(others, phoneId, "8845", null));
        others.publish(
                Topic.PHONE,
                phoneId.toString(),
                2,
                new ActivationCodeRequired(phoneId, "BAT5A0F33C1D2E4", "8845", null, "alice"));
        await().until(() ->
                codes(phoneId, "LIVE").size() == 1 && codes(phoneId, "RELEASED").size() == 1);

        assertThat(others.reasonOnRecord(FACTORY.phone("8845"), first)).isEqualTo("RELEASED");
        assertThat(redeem(FACTORY.phone("8845"), reveal(codes(phoneId, "LIVE").getFirst())))
                .isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void a_released_code_is_gone_digits_and_all() throws SQLException {
        var codeId = issued(others, phoneId, "8845", null);
        var code = reveal(codeId);
        others.publish(Topic.PHONE, phoneId.toString(), 2, new ActivationCodeReleaseRequested(phoneId));
        await().until(() -> codes(phoneId, "RELEASED").contains(codeId));

        assertThat(others.reasonOnRecord(FACTORY.phone("8845"), code)).isEqualTo("RELEASED");
        assertThat(secrets(source, codeId)).isZero();
    }

    @Test
    void the_digits_of_a_redeemed_code_are_gone_and_it_is_shown_no_more() throws SQLException {
        var codeId = issued(others, phoneId, "8845", null);
        redeem(FACTORY.phone("8845"), reveal(codeId));

        assertThat(secrets(source, codeId)).isZero();
        as("admin").post("/api/v1/codes/{id}/reveal", codeId).then().statusCode(409);
    }
}

package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.activation.story.PhoneFactory.reasonOf;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.redemption.RedemptionOutcomes;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class RefusalLinesIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();

    @Inject
    OtherServices others;

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @Test
    void a_refused_redemption_is_one_line_with_its_reason_its_handles_and_the_correlation_id_of_its_event() {
        var phoneId = UUID.randomUUID();
        var codeId = issued(others, phoneId, "8845", null);
        var code = reveal(codeId);
        var phone = FACTORY.phone("8861");
        var device = phone.device().name();

        try (var log = LoggedLines.of(RedemptionOutcomes.class)) {
            assertThat(reasonOf(redeem(phone, code))).isEqualTo("MODEL_MISMATCH");

            await().untilAsserted(() -> assertThat(others.correlationsOf(Topic.ACTIVATION, "device/" + device))
                    .hasSize(1));
            var correlation =
                    others.correlationsOf(Topic.ACTIVATION, "device/" + device).getFirst();
            assertThat(log.all())
                    .filteredOn(line -> line.text().contains(device))
                    .containsExactly(new LoggedLines.Line(
                            "Redemption refused: reason=MODEL_MISMATCH device=" + device + " code=" + codeId + " phone="
                                    + phoneId,
                            correlation));
        }
    }
}

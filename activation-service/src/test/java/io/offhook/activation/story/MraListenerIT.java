package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.codes;
import static io.offhook.activation.story.AdminApi.phone;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.contracts.topic.Topic;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.servers.test.RealServers;
import io.offhook.servers.test.ReservedPorts;
import io.offhook.testpki.PemFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phones outside the premises come in at a listener of their own. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class MraListenerIT {

    private static final URI OUTSIDE = URI.create("https://127.0.0.1:" + ReservedPorts.port("redemption-mra"));
    private static final String SETTING = "/api/v1/settings/activation";
    private static final String TYPO = "0000000000000001";
    private static final PhoneFactory FACTORY = new PhoneFactory();

    @Inject
    OtherServices others;

    @Inject
    CurrentSettings settings;

    @BeforeEach
    void letPhonesInFromOutside() {
        others.publish(Topic.TRUST, "anchor/" + FACTORY.fingerprint(), 1, FACTORY.trusted());
        as("admin")
                .body("{\"mraEnabled\": true, \"mraDomain\": \"mra.example.org\"}")
                .put(SETTING)
                .then()
                .statusCode(200);
        await().untilAsserted(() ->
                assertThat(outside(FACTORY.phone("8845"), TYPO)).isInstanceOf(RedemptionAnswer.Refused.class));
    }

    @AfterEach
    void asConfigured() {
        as("admin").body("{}").put(SETTING).then().statusCode(200);
    }

    @Test
    void a_phone_that_may_be_outside_redeems_there_and_is_told_the_domain() {
        var answer = outside(FACTORY.phone("8845"), codeOfPhone(true));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        RedemptionAnswer.Redeemed.class,
                        redeemed ->
                                assertThat(redeemed.redemption().body()).contains("\"mraDomain\":\"mra.example.org\""));
    }

    @Test
    void one_that_may_not_hears_nothing_there_and_redeems_on_the_premises() {
        var phone = FACTORY.phone("8845");
        var code = codeOfPhone(false);

        assertThat(((RedemptionAnswer.Refused) outside(phone, code)).problem().reason())
                .isEqualTo("NOT_ACCEPTED");
        assertThat(PhoneFactory.redeem(phone, code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void nobody_is_let_in_any_more_when_the_setting_is_off() {
        as("admin").body("{}").put(SETTING).then().statusCode(200);

        await().untilAsserted(() ->
                assertThat(outside(FACTORY.phone("8845"), TYPO)).isInstanceOf(RedemptionAnswer.NoAnswer.class));
    }

    @Test
    void a_connection_that_was_let_in_before_is_served_no_more_either() throws IOException {
        var tls = PhoneTls.trusting(PemFile.readCertificates(Installation.CERTIFICATE));
        try (var early = (SSLSocket)
                tls.socketsOf(FACTORY.phone("8845").identity()).createSocket("127.0.0.1", OUTSIDE.getPort())) {
            early.startHandshake();
            as("admin").body("{}").put(SETTING).then().statusCode(200);
            await().until(() -> settings.current().mraDomain().isEmpty());

            early.getOutputStream()
                    .write("POST /api/v1/redemptions HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(early.getInputStream().read()).isEqualTo(-1);
        }
    }

    private String codeOfPhone(boolean mraAllowed) {
        var id = UUID.randomUUID();
        others.publish(Topic.PHONE, id.toString(), 1, phone(id, "8845", null, mraAllowed));
        await().until(() -> !codes(id).isEmpty());
        return reveal(codes(id).getFirst());
    }

    private static RedemptionAnswer outside(VirtualPhone phone, String code) {
        return phone.activation().redeem(OUTSIDE, CodeDigits.parse(code));
    }
}

package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.contracts.trust.RevocationListRemoved;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.Identity;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class TrustIT {

    /** A check digit that is wrong: the phone is judged, and no code is touched or counted as a guess. */
    private static final String TYPO = "0000000000000001";

    private final MicFactory maker = new MicFactory();

    @Inject
    OtherServices others;

    @BeforeEach
    void trustTheMaker() {
        others.publish(Topic.TRUST, maker.anchorStream(), 1, maker.trusted());
        var phone = maker.mic();
        await().until(() -> reason(maker, phone).equals("MALFORMED"));
    }

    @Test
    void every_bad_certificate_is_refused_with_its_reason_and_the_code_stays_live() {
        var code = code();

        assertThat(detail(maker.expired(), code)).contains("has expired");
        assertThat(detail(maker.forServersAlone(), code)).contains("not for client authentication");
        assertThat(detail(maker.huge(), code)).contains("too large");
        assertThat(detail(maker.withLongChain(), code)).contains("chain is too long");
        assertThat(detail(maker.named("laptop.example.org"), code)).contains("CN is not");
        assertThat(detail(new MicFactory().mic(), code)).contains("no trust anchor");

        assertThat(maker.phone(maker.mic()).activation().redeem(PhoneFactory.SERVICE, digits(code)))
                .isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void an_expired_certificate_is_accepted_of_a_model_for_as_long_as_its_setting_says_so() {
        var mic = maker.expired();
        var setting = "/api/v1/settings/activation/models/" + MicFactory.MODEL;
        assertThat(reason(maker, mic)).isEqualTo("UNTRUSTED_CERTIFICATE");

        as("admin").body("{\"acceptExpiredMic\": true}").put(setting).then().statusCode(200);
        assertThat(reason(maker, mic)).isEqualTo("MALFORMED");

        as("admin").delete(setting).then().statusCode(204);
        assertThat(reason(maker, mic)).isEqualTo("UNTRUSTED_CERTIFICATE");
    }

    @Test
    void a_device_is_denied_by_its_mac_and_allowed_again_while_the_service_runs() {
        var mic = maker.mic();
        var stream = "denial/" + maker.mac(mic);

        others.publish(Topic.TRUST, stream, 1, new DeviceDenied(maker.mac(mic), null, "stolen", "admin"));
        await().until(() -> reason(maker, mic).equals("UNTRUSTED_CERTIFICATE"));
        assertThat(detail(mic, TYPO)).contains("denied by an administrator");

        others.publish(Topic.TRUST, stream, 2, new DeviceAllowed(maker.mac(mic), null, "admin"));
        await().until(() -> reason(maker, mic).equals("MALFORMED"));
    }

    @Test
    void one_certificate_is_denied_and_another_of_the_same_device_is_not() {
        var mic = maker.mic();
        var fingerprint = Fingerprint.of(mic.certificate());

        others.publish(
                Topic.TRUST, "denial/" + fingerprint, 1, new DeviceDenied(null, fingerprint, "key known", "admin"));

        await().until(() -> reason(maker, mic).equals("UNTRUSTED_CERTIFICATE"));
        assertThat(reason(maker, maker.again(mic))).isEqualTo("MALFORMED");
    }

    @Test
    void a_revoked_certificate_is_refused_until_the_list_is_removed() {
        var revoked = maker.mic();
        var stream = "revocation-list/" + maker.issuerKey();

        others.publish(Topic.TRUST, stream, 1, maker.revokes(revoked));
        await().until(() -> reason(maker, revoked).equals("UNTRUSTED_CERTIFICATE"));
        assertThat(detail(revoked, TYPO)).contains("was revoked");
        assertThat(reason(maker, maker.mic())).isEqualTo("MALFORMED");

        others.publish(Topic.TRUST, stream, 2, new RevocationListRemoved(maker.issuerKey(), "CN=whoever"));
        await().until(() -> reason(maker, revoked).equals("MALFORMED"));
    }

    @Test
    void an_anchor_that_goes_takes_open_connections_with_it_and_nobody_comes_in_without_a_certificate()
            throws Exception {
        try (var connection = new OpenConnection(maker.phone(maker.mic()))) {
            assertThat(connection.redeem(TYPO)).contains("MALFORMED");
            OpenConnection.assertThatAnonymousCallersAreShutOut();

            others.publish(Topic.TRUST, maker.anchorStream(), 2, maker.distrusted());

            await().until(() -> connection.redeem(TYPO).contains("UNTRUSTED_CERTIFICATE"));
            OpenConnection.assertThatAnonymousCallersAreShutOut();

            others.publish(Topic.TRUST, maker.anchorStream(), 3, maker.trusted());
            await().until(() -> connection.redeem(TYPO).contains("MALFORMED"));
        }
    }

    private String code() {
        return AdminApi.reveal(AdminApi.issued(others, UUID.randomUUID(), MicFactory.MODEL, null));
    }

    private String detail(Identity mic, String code) {
        var answer = maker.phone(mic).activation().redeem(PhoneFactory.SERVICE, digits(code));
        var problem = ((RedemptionAnswer.Refused) answer).problem();
        assertThat(problem.reason()).isEqualTo("UNTRUSTED_CERTIFICATE");
        return problem.detail();
    }

    private static String reason(MicFactory maker, Identity mic) {
        var answer = maker.phone(mic).activation().redeem(PhoneFactory.SERVICE, digits(TYPO));
        return ((RedemptionAnswer.Refused) answer).problem().reason();
    }

    private static io.offhook.phone.redemption.CodeDigits digits(String code) {
        return io.offhook.phone.redemption.CodeDigits.parse(code);
    }
}

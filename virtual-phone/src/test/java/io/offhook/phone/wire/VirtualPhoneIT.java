package io.offhook.phone.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.boot.BootPlan;
import io.offhook.phone.boot.BootRunner;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.phone.boot.BootTimeouts;
import io.offhook.phone.boot.StopReason;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.report.BootStepText;
import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.trust.PhoneServers;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.ServerCertificate;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VirtualPhoneIT {

    private static final ManufacturerCa MANUFACTURER = ManufacturerCa.create();
    private static final CodeDigits CODE = CodeDigits.parse(TestInstallation.CODE);
    private static final BootTimeouts TIMEOUTS =
            new BootTimeouts(Duration.ofSeconds(20), 3, Duration.ofMillis(1), Duration.ofSeconds(1));

    private final List<BootStep> steps = new ArrayList<>();
    private TestInstallation installation;

    @BeforeEach
    void start() throws Exception {
        installation = new TestInstallation(MANUFACTURER);
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_phone_leaves_its_box_and_is_configured(KeyType keyType) throws Exception {
        installation.beLate(4);
        var end = boot(phone("8845", "2C3124C9F8E1", keyType));
        assertThat(end)
                .isInstanceOfSatisfying(
                        BootState.Configured.class,
                        configured -> assertThat(configured.configuration().directoryNumbers())
                                .containsExactly("5001"));
        assertThat(steps.stream().map(BootStepText::subject))
                .containsExactly(
                        "CTLSEP2C3124C9F8E1.tlv",
                        "ITLSEP2C3124C9F8E1.tlv",
                        "ITLFile.tlv",
                        "SEP2C3124C9F8E1.cnf.xml",
                        "XMLDefault.cnf.xml",
                        "redeem",
                        "SEP2C3124C9F8E1.cnf.xml");
    }

    @Test
    void it_waits_out_a_busy_service() throws Exception {
        installation.beBusy(2);
        assertThat(boot(phone("8845", "2C3124C9F8E1", KeyType.EC))).isInstanceOf(BootState.Configured.class);
    }

    @Test
    void the_same_phone_hears_the_same_answer_and_another_is_refused() {
        var phone = phone("8845", "2C3124C9F8E1", KeyType.EC);
        var first = phone.activation().redeem(installation.redemption(), CODE);
        assertThat(first).isInstanceOf(RedemptionAnswer.Redeemed.class);
        assertThat(phone.activation().redeem(installation.redemption(), CODE)).isEqualTo(first);
        assertThat(reason(phone("8845", "2C3124C9F8E2", KeyType.EC))).isEqualTo("ALREADY_USED");
    }

    @Test
    void a_refusal_ends_the_boot_with_its_reason() throws Exception {
        assertThat(boot(phone("8851", "2C3124C9F8E1", KeyType.EC)))
                .isInstanceOfSatisfying(
                        BootState.Stopped.class,
                        stopped -> assertThat(stopped.reason().message())
                                .isEqualTo("Wrong model: In plain words. (MODEL_MISMATCH, HTTP 403)"));
    }

    @Test
    void a_server_with_a_certificate_it_does_not_trust_is_told_no_code() throws Exception {
        var other = ServerCertificate.selfSigned(List.of("127.0.0.1")).certificate();
        var device = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));
        var mic = MANUFACTURER.issue(MicRequest.of(device, KeyType.EC));
        var end = boot(new VirtualPhone(device, mic, PhoneTls.trusting(List.of(other))));
        assertThat(reason(end)).isInstanceOf(StopReason.HandshakeRefused.class);
        end = boot(new VirtualPhone(device, mic, PhoneTls.trustingPublicAuthorities()));
        assertThat(reason(end)).isInstanceOf(StopReason.HandshakeRefused.class);
    }

    @Test
    void a_service_that_turns_strangers_away_in_the_handshake_leaves_them_unconfigured() throws Exception {
        var device = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));
        var forged = ManufacturerCa.create().issue(MicRequest.of(device, KeyType.EC));
        var end = boot(new VirtualPhone(device, forged, trust()));
        // In TLS 1.3 the client is done before the server has judged it: the verdict can be lost with the connection.
        assertThat(reason(end)).isInstanceOfAny(StopReason.HandshakeRefused.class, StopReason.NoAnswer.class);
    }

    @Test
    void nobody_listening_is_told_in_plain_words() throws Exception {
        assertThat(reason(boot(phone("8845", "2C3124C9F8E1", KeyType.EC), URI.create("http://127.0.0.1:1")))
                        .message())
                .contains("does not answer: Connection refused");
        assertThat(phone("8845", "2C3124C9F8E1", KeyType.EC)
                        .activation()
                        .redeem(URI.create("https://127.0.0.1:1"), CODE))
                .isInstanceOf(RedemptionAnswer.NoAnswer.class);
    }

    private BootState boot(VirtualPhone phone) throws InterruptedException {
        return boot(phone, installation.fileServer());
    }

    private BootState boot(VirtualPhone phone, URI fileServer) throws InterruptedException {
        var plan = new BootPlan(phone.device(), fileServer, Optional.empty(), Optional.of(CODE), TIMEOUTS);
        var files = phone.files(PhoneServers.at(fileServer), new PhoneMemory());
        return new BootRunner(plan, files, phone.activation(), steps::add).boot();
    }

    private VirtualPhone phone(String model, String mac, KeyType keyType) {
        var device = new Device(PhoneModel.parse(model), MacAddress.parse(mac));
        return new VirtualPhone(device, MANUFACTURER.issue(MicRequest.of(device, keyType)), trust());
    }

    private PhoneTls trust() {
        return PhoneTls.trusting(List.of(installation.serverCertificate()));
    }

    private String reason(VirtualPhone phone) {
        var answer = phone.activation().redeem(installation.redemption(), CODE);
        return answer instanceof RedemptionAnswer.Refused(var problem) ? problem.reason() : answer.toString();
    }

    private static StopReason reason(BootState end) {
        return ((BootState.Stopped) end).reason();
    }
}

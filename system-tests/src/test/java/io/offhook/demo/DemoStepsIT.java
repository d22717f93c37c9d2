package io.offhook.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.demo.step.UnexpectedResult;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.wire.FileServer;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.phone.wire.TestInstallation;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.device.Device;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoStepsIT {

    private static final ManufacturerCa MANUFACTURER = ManufacturerCa.create();
    private static final CodeDigits CODE = CodeDigits.parse(TestInstallation.CODE);

    private final DemoData cast = DemoData.of(new Random(7));
    private TestInstallation installation;

    @BeforeEach
    void start() throws Exception {
        installation = new TestInstallation(MANUFACTURER);
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void her_phone_is_unboxed_with_every_step_on_show() throws Exception {
        var told = unboxing().play();
        assertThat(told.value().service()).isEqualTo(installation.redemption());
        assertThat(told.summary()).contains(cast.boxed().name());
        assertThat(told.details()).hasSize(7);
    }

    @Test
    void a_configuration_must_hold_the_right_line() throws Exception {
        var file = unboxing().play().value().redemption().configuration();
        var files = new FileServer();
        assertThat(new CheckConfiguration(files, file, "5001").play().value()).isTrue();
        assertThatThrownBy(() -> new CheckConfiguration(files, file, "5002").play())
                .hasMessage("expected a line with 5002, but saw [5001]");
    }

    @Test
    void only_the_refusal_that_was_expected_will_do() throws Exception {
        var redeeming = new RedemptionCheck(installation.redemption());
        assertThat(redeeming
                        .refusal(phone(cast.wrongModel()), CODE, "MODEL_MISMATCH")
                        .status())
                .isEqualTo(403);
        redeeming.success(phone(cast.boxed()), CODE);
        assertThatThrownBy(() -> redeeming.refusal(phone(cast.rival()), CODE, "UNKNOWN"))
                .isInstanceOf(UnexpectedResult.class)
                .hasMessageContaining("ALREADY_USED");
        assertThatThrownBy(() -> redeeming.success(phone(cast.rival()), CODE)).isInstanceOf(UnexpectedResult.class);
    }

    private BootPhone unboxing() {
        var phone = phone(cast.boxed());
        var servers = PhoneServers.at(installation.fileServer());
        return new BootPhone(phone, installation.fileServer(), phone.files(servers, new PhoneMemory()), CODE);
    }

    private VirtualPhone phone(Device device) {
        var tls = PhoneTls.trusting(List.of(installation.serverCertificate()));
        return new VirtualPhone(device, MANUFACTURER.issue(MicRequest.of(device, KeyType.EC)), tls);
    }
}

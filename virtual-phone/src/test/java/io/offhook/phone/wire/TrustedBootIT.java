package io.offhook.phone.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.boot.BootPlan;
import io.offhook.phone.boot.BootRunner;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.phone.boot.BootTimeouts;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.report.BootStepText;
import io.offhook.phone.tftp.TestTftpServer;
import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.trust.PhoneServers.Transport;
import io.offhook.phone.trust.TestTrust;
import io.offhook.pki.Role;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.list.SignerVersion;
import io.offhook.pki.list.TrustListRecord;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A phone and servers that speak of trust, over real sockets. */
class TrustedBootIT {

    private static final ManufacturerCa MANUFACTURER = ManufacturerCa.create();
    private static final TestTrust TRUST = new TestTrust();
    private static final String SEP = "SEP2C3124C9F8E1.cnf.xml";
    private static final String FULL = "<device><fullConfig>true</fullConfig><sipProfile><sipLines><line>"
            + "<featureID>9</featureID><name>5001</name></line></sipLines></sipProfile></device>";

    private final List<BootStep> steps = new ArrayList<>();
    private final PhoneMemory memory = new PhoneMemory();
    private final VirtualPhone phone = phone();
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
    void a_phone_pins_the_list_and_takes_its_encrypted_configuration() throws Exception {
        installation.serve("/ITLFile.tlv", TRUST.list(SignerVersion.V1_0));
        serveEncrypted();

        assertThat(boot(servers())).isInstanceOf(BootState.Configured.class);
        assertThat(texts())
                .anyMatch(text -> text.contains("trusted on first use"))
                .anyMatch(text -> text.startsWith("configured with 5001, encrypted, good signature by CN=TFTP"));
    }

    @Test
    void a_new_installation_with_another_sast_is_refused_and_the_last_configuration_kept() throws Exception {
        installation.serve("/ITLFile.tlv", TRUST.list(SignerVersion.V1_0));
        serveEncrypted();
        boot(servers());

        var theirs = new TestTrust();
        installation.serve("/ITLFile.tlv", theirs.list(SignerVersion.V1_0));
        installation.serve("/" + SEP + ".sgn", theirs.signed(SEP + ".sgn", FULL.replace("5001", "666")));
        steps.clear();

        assertThat(boot(servers())).isInstanceOf(BootState.Configured.class);
        assertThat(texts())
                .anyMatch(
                        text -> text.startsWith("refused: CN=SAST,O=Test is in no trust list, and TVS gives no answer"))
                .anyMatch(text -> text.startsWith("configured with 5001 as before, the new configuration is refused"));
    }

    @Test
    void tvs_vouches_for_an_https_server_that_is_not_listed() throws Exception {
        installation.serve("/ITLFile.tlv", TRUST.list(SignerVersion.V1_1));
        try (var https = new TestHttps(TRUST.https, "/" + SEP + ".sgn", FULL.getBytes(StandardCharsets.UTF_8));
                var tvs = new TestTvs(TRUST.tvs, Role.TFTP)) {
            assertThat(boot(servers().httpsAt(https.address()).tvsAt(tvs.address())))
                    .isInstanceOf(BootState.Configured.class);
        }
        assertThat(texts()).contains("configured with 5001, from a file server that this phone accepts");
    }

    @Test
    void an_https_server_that_nobody_vouches_for_is_refused() throws Exception {
        installation.serve("/ITLFile.tlv", TRUST.list(SignerVersion.V1_1));
        try (var https = new TestHttps(TRUST.https, "/" + SEP + ".sgn", FULL.getBytes(StandardCharsets.UTF_8));
                var tvs = new TestTvs(TRUST.https, Role.TFTP)) {
            var end = boot(servers().httpsAt(https.address()).tvsAt(tvs.address()));
            assertThat(((BootState.Stopped) end).reason().message()).contains("does not accept");
        }
    }

    @Test
    void a_listed_https_server_needs_no_tvs() throws Exception {
        var listed = TrustListRecord.of(TRUST.https.certificate(), Role.TFTP);
        installation.serve("/ITLFile.tlv", TRUST.list(SignerVersion.V1_1, listed));
        try (var https = new TestHttps(TRUST.https, "/" + SEP + ".sgn", FULL.getBytes(StandardCharsets.UTF_8))) {
            assertThat(boot(servers().httpsAt(https.address()))).isInstanceOf(BootState.Configured.class);
        }
    }

    @Test
    void where_http_is_silent_everything_comes_over_tftp() throws Exception {
        try (var tftp = new TestTftpServer()) {
            tftp.serve("ITLFile.tlv", TRUST.list(SignerVersion.V1_0));
            tftp.serve(SEP + ".sgn", TRUST.signed(SEP + ".sgn", FULL));
            var servers = PhoneServers.at(URI.create("http://127.0.0.1:1"))
                    .tvsAt(TestTvs.nowhere())
                    .tftpAt(URI.create("tftp://127.0.0.1:" + tftp.address().getPort()));

            assertThat(boot(servers)).isInstanceOf(BootState.Configured.class);
            assertThat(boot(servers.over(Transport.TFTP))).isInstanceOf(BootState.Configured.class);
        }
    }

    @Test
    void a_file_server_that_says_it_cannot_is_believed_and_tftp_not_asked() throws Exception {
        installation.breakFiles();
        try (var tftp = new TestTftpServer()) {
            tftp.serve("ITLFile.tlv", TRUST.list(SignerVersion.V1_0));
            tftp.serve(SEP + ".sgn", TRUST.signed(SEP + ".sgn", FULL));
            var end = boot(servers()
                    .tftpAt(URI.create("tftp://127.0.0.1:" + tftp.address().getPort())));

            assertThat(((BootState.Stopped) end).reason().message()).endsWith("answered HTTP 503");
            assertThat(memory.holdsTrustList()).isFalse();
        }
    }

    private void serveEncrypted() {
        var mic = phone.identity().certificate();
        installation.serve("/" + SEP + ".sgn", TRUST.signed(SEP + ".sgn", TestTrust.stub(mic)));
        installation.serve("/" + SEP + ".enc.sgn", TRUST.encrypted(SEP + ".enc.sgn", FULL, mic));
    }

    private PhoneServers servers() {
        return PhoneServers.at(installation.fileServer()).tvsAt(TestTvs.nowhere());
    }

    private BootState boot(PhoneServers servers) throws InterruptedException {
        var plan = new BootPlan(
                phone.device(),
                servers.files(),
                Optional.empty(),
                Optional.of(CodeDigits.parse(TestInstallation.CODE)),
                timeouts());
        return new BootRunner(plan, phone.files(servers, memory), phone.activation(), steps::add).boot();
    }

    private static BootTimeouts timeouts() {
        return new BootTimeouts(Duration.ofSeconds(5), 1, Duration.ofMillis(1), Duration.ofSeconds(1));
    }

    private List<String> texts() {
        return steps.stream().map(BootStepText::outcome).toList();
    }

    private static VirtualPhone phone() {
        var device = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));
        var mic = MANUFACTURER.issue(MicRequest.of(device, KeyType.RSA));
        return new VirtualPhone(device, mic, PhoneTls.trusting(List.of(MANUFACTURER.rootCertificate())));
    }
}

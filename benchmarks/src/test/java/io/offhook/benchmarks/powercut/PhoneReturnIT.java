package io.offhook.benchmarks.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.bound.BareServerProcess;
import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.listener.TlsEngine;
import io.offhook.phone.tvs.TvsVerification;
import io.offhook.pki.Role;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.tlv.TlvWriter;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.ServerCertificate;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhoneReturnIT {

    private static final Device DEVICE = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));
    private static final Identity SERVER = ServerCertificate.selfSigned(List.of("127.0.0.1"));
    private static final Identity PHONE = ManufacturerCa.create().issue(MicRequest.of(DEVICE, KeyType.EC));
    private static final TvsVerification QUESTION = new TvsVerification(DEVICE.commonName(), SERVER.certificate());
    private static final String CONFIGURATION = "/" + DEVICE.name() + ".cnf.xml.sgn";
    private static final int HEADER = 10;

    @TempDir
    Path directory;

    private final PowerCutTally tally = new PowerCutTally();

    @BeforeEach
    void save() throws IOException {
        PemFile.writeCertificates(directory.resolve("crt.pem"), SERVER.chain());
        PemFile.writePrivateKey(directory.resolve("key.pem"), SERVER.privateKey());
    }

    @Test
    void a_phone_that_is_told_to_come_again_at_every_stage_redeems_its_code_and_is_served() throws Exception {
        try (var files = new BusyFiles()) {
            files.missing(CONFIGURATION, 2);
            returns(files, Optional.of(new ReturningPhone.ToRedeem(PHONE, "{\"code\":\"1234567890123456\"}")));

            var report = report();
            assertThat(report.served()).isEqualTo(1);
            assertThat(report.mostTimesToldOnePhone()).isEqualTo(3);
            assertThat(report.waitedTooLong()).isZero();
            assertThat(stage(report, BootStage.REDEMPTION).requests()).isEqualTo(1);
            assertThat(stage(report, BootStage.CONFIGURATION_AFTER_REDEMPTION).missing())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_phone_that_was_activated_before_and_has_no_file_is_lost() throws Exception {
        try (var files = new BusyFiles()) {
            files.missing(CONFIGURATION, 1);
            returns(files, Optional.empty());

            assertThat(report().served()).isZero();
            assertThat(report().lost())
                    .containsExactly(Map.entry("configuration: no file, though it was activated before", 1L));
        }
    }

    private void returns(BusyFiles files, Optional<ReturningPhone.ToRedeem> code) throws Exception {
        var certificate = directory.resolve("crt.pem");
        var key = directory.resolve("key.pem");
        var length = QUESTION.request().length;
        try (var redemption = BareServerProcess.start(certificate, key, TlsEngine.JDK);
                var tvs = BareServerProcess.startTvs(certificate, key, TlsEngine.JDK, length, valid());
                var wire = new PhoneConnections(TlsEngine.JDK, SERVER.certificate())) {
            var verification = InetSocketAddress.createUnresolved(
                    tvs.uri().getHost(), tvs.uri().getPort());
            var services = new PhoneServices(List.of(files.uri()), List.of(redemption.uri()), List.of(verification));
            var phone = new ReturningPhone(0, DEVICE, wire.contextOf(PHONE), code);
            var requests = new PhoneRequests(phone, wire, wire, services, QUESTION);
            new PhoneReturn(phone, requests, wire, new Semaphore(1), tally, System.nanoTime(), Duration.ofMinutes(5))
                    .run();
        }
    }

    private PowerCutReport report() {
        var settings = new PowerCutSettings(
                new LoadSettings(1, 1, DEVICE.model(), KeyType.EC), 1, 1, 1, Duration.ofMinutes(5), TlsEngine.JDK);
        var conditions = new PowerCutReport.Conditions(1, 300, "EC", "JDK", 2, "25");
        return tally.report(settings, Duration.ofSeconds(1), Map.of(), conditions);
    }

    private static PowerCutReport.Stage stage(PowerCutReport report, BootStage which) {
        return report.stages().get(which.ordinal());
    }

    /** The answer of a TVS: valid as a file server, for a minute. */
    private static byte[] valid() {
        var body = new TlvWriter()
                .oneByte(7, 0)
                .oneByte(8, Role.TFTP.code())
                .fourBytes(9, 60)
                .toArray();
        var answer = ByteBuffer.allocate(HEADER + body.length)
                .put(QUESTION.request(), 0, HEADER)
                .put(body);
        return answer.put(2, (byte) 2).putShort(8, (short) body.length).array();
    }
}

package io.offhook.benchmarks.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.TestServices;
import io.offhook.benchmarks.bound.BareServerProcess;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.wire.RestConnections;
import io.offhook.listener.TlsEngine;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.stackclient.topic.SeenEvent;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.ServerCertificate;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisionAndRedeemIT {

    private static final Device DEVICE = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));

    @TempDir
    Path directory;

    private final TopicSignals signals = new TopicSignals();

    @Test
    void both_latencies_are_measured_and_can_be_discarded() throws Exception {
        var server = ServerCertificate.selfSigned(List.of("127.0.0.1"));
        PemFile.writeCertificates(directory.resolve("crt.pem"), server.chain());
        PemFile.writePrivateKey(directory.resolve("key.pem"), server.privateKey());
        see("PhoneMacAssigned", "p1", "{\"deviceName\":\"" + DEVICE.name() + "\"}");
        try (var services = new TestServices();
                var bare = BareServerProcess.start(
                        directory.resolve("crt.pem"), directory.resolve("key.pem"), TlsEngine.JDK);
                var rest = new RestConnections(services.uri(), new Credentials("admin", "hidden"));
                var wire = new PhoneConnections(TlsEngine.JDK, server.certificate())) {
            services.onProvisioned(phoneId -> see("CodeIssued", phoneId, "{}"));
            var identity = ManufacturerCa.create().issue(MicRequest.of(DEVICE, KeyType.EC));
            var phone = new ReadyPhone(DEVICE, wire.contextOf(identity), "{}");
            var measured = new ProvisionAndRedeem(
                    new RedemptionCall(wire, bare.uri()),
                    AddedPhones.in(rest, signals, new PhoneModel("8845"), "000001"),
                    signals,
                    services.uri());

            measured.both(phone);
            assertThat(measured.failures()).isEmpty();
            assertThat(measured.provisioning().count()).isEqualTo(1);
            assertThat(measured.redemption().count()).isEqualTo(1);

            measured.forget();
            assertThat(measured.redemption().count()).isZero();

            services.answerAdditionsWith(503);
            measured.both(phone);
            assertThat(measured.failures()).hasSize(1);
            assertThat(measured.redemption().count()).isEqualTo(1);
        }
    }

    private void see(String name, String subject, String data) {
        signals.accept(
                new SeenEvent("t", "io.offhook." + name + ".v1", subject, 1, Instant.EPOCH, Instant.EPOCH, data));
    }
}

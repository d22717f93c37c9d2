package io.offhook.benchmarks.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.listener.TlsEngine;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.ServerCertificate;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BareServerIT {

    /** The first handshake of a JVM takes seconds where others want the processors, too. */
    private static final int TIMEOUT_SECONDS = 30;

    private final ManufacturerCa manufacturer = ManufacturerCa.create();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(names = {"JDK", "NATIVE"})
    void every_phone_gets_the_same_answer_on_the_connection_it_keeps(TlsEngine engine) throws Exception {
        var server = ServerCertificate.selfSigned(List.of("127.0.0.1"));
        try (var bare = start(server, engine);
                var wire = new PhoneConnections(engine, server.certificate())) {
            var phone = wire.contextOf(manufacturer.issue(
                    MicRequest.of(new Device(new PhoneModel("8845"), new MacAddress("2C3124C9F8E1")), KeyType.EC)));

            var connection = wire.open(bare.uri(), phone).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            var first = connection.post("/api/v1/redemptions", "{}").get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            var second = connection.post("/api/v1/redemptions", "{}").get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            connection.close();

            assertThat(first.isSuccess()).isTrue();
            assertThat(second.text()).isEqualTo(first.text()).contains("configuration");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JDK", "NATIVE"})
    void a_bare_tvs_replays_its_answer_once_a_request_is_whole(TlsEngine engine) throws Exception {
        var server = ServerCertificate.selfSigned(List.of("127.0.0.1"));
        var answer = HexFormat.of().parseHex("57010200000000010004" + "07000100");
        save(server);
        try (var bare = BareServerProcess.startTvs(certificate(), key(), engine, 20, answer);
                var wire = new PhoneConnections(engine, server.certificate())) {
            var phone = wire.contextOf(manufacturer.issue(
                    MicRequest.of(new Device(new PhoneModel("8845"), new MacAddress("2C3124C9F8E1")), KeyType.EC)));
            var address = InetSocketAddress.createUnresolved(
                    bare.uri().getHost(), bare.uri().getPort());

            for (int connection = 0; connection < 2; connection++) {
                var opened = wire.openTvs(address, phone).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                assertThat(opened.ask(new byte[20]).get(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                        .isEqualTo(answer);
                var half = opened.ask(new byte[10]);
                assertThatThrownBy(() -> half.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                opened.close();
            }
        }
    }

    @Test
    void a_server_with_another_certificate_is_not_spoken_to() throws Exception {
        try (var bare = start(ServerCertificate.selfSigned(List.of("127.0.0.1")), TlsEngine.JDK);
                var wire = new PhoneConnections(
                        TlsEngine.JDK,
                        ServerCertificate.selfSigned(List.of("127.0.0.1")).certificate())) {
            var phone = wire.contextOf(manufacturer.issue(
                    MicRequest.of(new Device(new PhoneModel("8845"), new MacAddress("2C3124C9F8E1")), KeyType.EC)));

            assertThatThrownBy(() -> wire.open(bare.uri(), phone).get(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                    .hasMessageContaining("not the expected server certificate");
        }
    }

    private BareServerProcess start(Identity server, TlsEngine engine) throws Exception {
        save(server);
        return BareServerProcess.start(certificate(), key(), engine);
    }

    private void save(Identity server) throws Exception {
        PemFile.writeCertificates(certificate(), server.chain());
        PemFile.writePrivateKey(key(), server.privateKey());
    }

    private Path certificate() {
        return directory.resolve("crt.pem");
    }

    private Path key() {
        return directory.resolve("key.pem");
    }
}

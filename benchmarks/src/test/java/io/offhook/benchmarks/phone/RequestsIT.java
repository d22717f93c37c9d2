package io.offhook.benchmarks.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.benchmarks.bound.BareServerProcess;
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
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsIT {

    private static final Device DEVICE = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));
    private static final Identity SERVER = ServerCertificate.selfSigned(List.of("127.0.0.1"));
    private static final Identity PHONE = ManufacturerCa.create().issue(MicRequest.of(DEVICE, KeyType.EC));
    private static final int HEADER = 10;

    @TempDir
    Path directory;

    @BeforeEach
    void save() throws IOException {
        PemFile.writeCertificates(directory.resolve("crt.pem"), SERVER.chain());
        PemFile.writePrivateKey(directory.resolve("key.pem"), SERVER.privateKey());
    }

    @Test
    void a_redemption_that_is_accepted_passes_and_one_that_is_refused_names_its_reason() throws Exception {
        try (var bare = BareServerProcess.start(
                        directory.resolve("crt.pem"), directory.resolve("key.pem"), TlsEngine.JDK);
                var wire = new PhoneConnections(TlsEngine.JDK, SERVER.certificate())) {
            var phone = new ReadyPhone(DEVICE, wire.contextOf(PHONE), "{\"code\":\"1234567890123456\"}");

            assertThatCode(() -> new RedemptionCall(wire, bare.uri()).once(phone))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> new RedemptionCall(wire, URI.create("https://127.0.0.1:1")).once(phone))
                    .hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void a_tvs_answer_without_the_role_of_the_certificate_is_a_failure() throws Exception {
        var question = new TvsVerification(DEVICE.commonName(), SERVER.certificate());
        try (var bare = BareServerProcess.startTvs(
                        directory.resolve("crt.pem"),
                        directory.resolve("key.pem"),
                        TlsEngine.JDK,
                        question.request().length,
                        valid(question, Role.TFTP));
                var wire = new PhoneConnections(TlsEngine.JDK, SERVER.certificate())) {
            var address = InetSocketAddress.createUnresolved(
                    bare.uri().getHost(), bare.uri().getPort());
            var request = new TvsRequest(wire, wire.contextOf(PHONE), question, Role.TFTP, address);

            assertThat(request.once()).isEqualTo(valid(question, Role.TFTP));
            assertThatThrownBy(() -> new TvsRequest(wire, wire.contextOf(PHONE), question, Role.TVS, address).once())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not confirmed as TVS");
            assertThatThrownBy(() -> request.at(InetSocketAddress.createUnresolved("127.0.0.1", 1))
                            .once())
                    .hasRootCauseInstanceOf(IOException.class);
        }
    }

    /** The answer of a TVS to this request: valid in one role, for a minute. */
    private static byte[] valid(TvsVerification question, Role role) {
        var body = new TlvWriter()
                .oneByte(7, 0)
                .oneByte(8, role.code())
                .fourBytes(9, 60)
                .toArray();
        var answer = ByteBuffer.allocate(HEADER + body.length)
                .put(question.request(), 0, HEADER)
                .put(body);
        return answer.put(2, (byte) 2).putShort(8, (short) body.length).array();
    }
}

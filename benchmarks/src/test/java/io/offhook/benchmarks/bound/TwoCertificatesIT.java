package io.offhook.benchmarks.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.benchmarks.phone.ResumingTvsRequests;
import io.offhook.benchmarks.phone.TvsRequest;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.listener.AdmittingNetServer;
import io.offhook.listener.EllipticTls;
import io.offhook.listener.ListenerOptions;
import io.offhook.listener.PhoneListener;
import io.offhook.listener.TlsEngine;
import io.offhook.phone.trust.TvsAnswer;
import io.offhook.phone.tvs.TvsClient;
import io.offhook.phone.tvs.TvsVerification;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.pki.Role;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.tlv.TlvWriter;
import io.offhook.stackclient.rest.Poll;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.SignerCertificate;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A listener with the certificates of RSA and on P-256, the virtual phone, and the phones of the measurements. */
class TwoCertificatesIT {

    private static final Identity RSA = SignerCertificate.rsa("TVS");
    private static final Identity EC = SignerCertificate.ec("TVS-EC");
    private static final Device DEVICE = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));
    private static final Identity PHONE = ManufacturerCa.create().issue(MicRequest.of(DEVICE, KeyType.EC));
    private static final int HEADER = 10;
    private static final int CONNECTIONS = 20;

    @TempDir
    Path directory;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void closeVertx() {
        vertx.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"JDK", "NATIVE"})
    void a_virtual_phone_is_answered_whichever_of_the_two_its_list_has(TlsEngine engine) throws Exception {
        var server = open(engine);

        assertThat(virtual(server, List.of(RSA.certificate(), EC.certificate())).verify(RSA.certificate()))
                .isInstanceOf(TvsAnswer.Vouched.class);
        var old = virtual(server, List.of(RSA.certificate()));
        assertThat(old.verify(RSA.certificate())).isInstanceOf(TvsAnswer.NoAnswer.class);
        assertThat(new Poll(Duration.ofSeconds(60), Duration.ofMillis(100))
                        .until(() -> old.verify(RSA.certificate()) instanceof TvsAnswer.Vouched))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"JDK", "NATIVE"})
    void phones_of_a_measurement_get_the_certificate_that_is_measured(TlsEngine engine) throws Exception {
        var server = open(engine);
        try (var ofRsa = new PhoneConnections(engine, RSA.certificate());
                var ofEc = new PhoneConnections(engine, EC.certificate())) {
            new TvsRequest(ofEc, ofEc.contextOf(PHONE), question(), Role.TFTP, server).once();
            new TvsRequest(ofRsa, ofRsa.contextWithoutP256(PHONE), question(), Role.TFTP, server).once();

            assertThatThrownBy(() ->
                            new TvsRequest(ofEc, ofEc.contextWithoutP256(PHONE), question(), Role.TFTP, server).once())
                    .hasStackTraceContaining("not the expected server certificate");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JDK", "NATIVE"})
    void a_phone_that_comes_again_resumes_its_session(TlsEngine engine) throws Exception {
        var server = open(engine);
        try (var wire = new PhoneConnections(engine, RSA.certificate())) {
            var request = new TvsRequest(wire, wire.contextWithoutP256(PHONE), question(), Role.TFTP, server);
            var again = new ResumingTvsRequests(request, 2, () -> wire.contextWithoutP256(PHONE));
            assertThat(wire.fullHandshakes()).isEqualTo(2);

            for (int connection = 0; connection < CONNECTIONS; connection++) {
                again.once();
            }

            assertThat(wire.fullHandshakes()).isEqualTo(2);
            request.once();
            request.once();
            assertThat(wire.fullHandshakes()).isEqualTo(4);
        }
    }

    private static TvsVerification question() {
        return new TvsVerification(DEVICE.commonName(), RSA.certificate());
    }

    /** A phone whose trust list has these in the role TVS. */
    private static TvsClient virtual(InetSocketAddress server, List<X509Certificate> list) {
        return new TvsClient(
                DEVICE.commonName(),
                server,
                () -> PhoneTls.accepting(list::contains).socketsOf(PHONE));
    }

    private InetSocketAddress open(TlsEngine engine) throws IOException {
        RSA.write(directory, "tvs");
        EC.write(directory, "tvs-ec");
        var settings = new BareListener(
                Identity.certificateFile(directory, "tvs"), Identity.keyFile(directory, "tvs"), engine);
        var meters = new SimpleMeterRegistry();
        var options = ListenerOptions.tcp(
                settings, Identity.certificateFile(directory, "tvs-ec"), Identity.keyFile(directory, "tvs-ec"));
        var elliptic = EllipticTls.load(vertx, "tvs", options, () -> true, meters);
        var listener = new PhoneListener(vertx, "tvs", settings, () -> true, meters);
        listener.open((loop, admission) -> new AdmittingNetServer(
                        loop, ListenerOptions.tcp(settings), admission, Optional.of(elliptic))
                .connectHandler(TwoCertificatesIT::serve)
                .listen());
        return InetSocketAddress.createUnresolved("127.0.0.1", listener.port());
    }

    /** Vouches for every certificate as a file signer, for a minute. */
    private static void serve(NetSocket socket) {
        var body = new TlvWriter()
                .oneByte(7, 0)
                .oneByte(8, Role.TFTP.code())
                .fourBytes(9, 60)
                .toArray();
        var request = Buffer.buffer();
        socket.exceptionHandler(ignored -> socket.close());
        socket.handler(bytes -> {
            request.appendBuffer(bytes);
            if (request.length() >= HEADER && request.length() == HEADER + request.getUnsignedShort(HEADER - 2)) {
                socket.write(request.getBuffer(0, HEADER)
                        .setByte(2, (byte) 2)
                        .setUnsignedShort(HEADER - 2, body.length)
                        .appendBytes(body));
            }
        });
    }
}

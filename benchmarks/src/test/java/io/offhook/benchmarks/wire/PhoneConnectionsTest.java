package io.offhook.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.listener.TlsEngine;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.ServerCertificate;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PhoneConnectionsTest {

    private static final X509Certificate SERVER =
            ServerCertificate.selfSigned(List.of("127.0.0.1")).certificate();
    private static final Identity PHONE = ManufacturerCa.create()
            .issue(MicRequest.of(new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1")), KeyType.EC));

    @Test
    void only_the_known_server_certificate_is_trusted() {
        var trust = new PinnedTrustManager(SERVER);

        assertThatCode(() -> trust.checkServerTrusted(new X509Certificate[] {SERVER}, "EC"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> trust.checkServerTrusted(new X509Certificate[] {PHONE.certificate()}, "EC"))
                .isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> trust.checkServerTrusted(new X509Certificate[0], "EC"))
                .isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> trust.checkClientTrusted(new X509Certificate[] {SERVER}, "EC"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(trust.getAcceptedIssuers()).isEmpty();
    }

    @Test
    void without_a_server_the_connection_fails() throws Exception {
        var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var address = InetSocketAddress.createUnresolved("127.0.0.1", closed.getLocalPort());
        closed.close();

        try (var connections = new PhoneConnections(TlsEngine.JDK, SERVER)) {
            var opened = connections.openTvs(address, connections.contextOf(PHONE));

            assertThatThrownBy(() -> opened.get(30, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void a_server_that_does_not_speak_tls_fails_the_handshake() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var connections = new PhoneConnections(TlsEngine.AUTO, SERVER)) {
            Thread.startVirtualThread(() -> {
                try (var socket = server.accept()) {
                    socket.getOutputStream().write(new byte[100]);
                } catch (IOException e) {
                    // the test is over
                }
            });
            var address = InetSocketAddress.createUnresolved("127.0.0.1", server.getLocalPort());

            var opened = connections.openTvs(address, connections.contextOf(PHONE));

            assertThatThrownBy(() -> opened.get(30, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void the_native_engine_is_best_where_there_is_one() {
        assertThat(PhoneConnections.best()).isNotEqualTo(TlsEngine.AUTO);
    }
}

package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.listener.TestSettings.FileTls;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.ServerCertificate;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's TLS, which takes part in a client's new handshakes unless it is told not to. */
class RenegotiationTest {

    @TempDir
    private Path directory;

    private final AtomicInteger port = new AtomicInteger();

    @Test
    void a_client_gets_one_handshake_and_no_other() throws Exception {
        var server = ServerCertificate.selfSigned(List.of("127.0.0.1"));
        PemFile.writeCertificates(directory.resolve("server.crt.pem"), server.chain());
        PemFile.writePrivateKey(directory.resolve("server.key.pem"), server.privateKey());
        var vertx = Vertx.vertx();
        open(vertx);
        try (var socket =
                (SSLSocket) trusting(server.certificate()).getSocketFactory().createSocket("127.0.0.1", port.get())) {
            socket.setSoTimeout(60_000);
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.startHandshake();
            request(socket, "keep-alive");
            assertThat(socket.getInputStream().read()).isEqualTo('H');

            assertThatThrownBy(() -> {
                        socket.startHandshake();
                        request(socket, "close");
                        socket.getInputStream().readAllBytes();
                    })
                    .isInstanceOfAny(SSLException.class, SocketException.class);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }

    private void open(Vertx vertx) {
        var settings = new TestSettings().with(new FileTls(directory, false, Optional.empty()));
        new PhoneListener(vertx, "test", settings, () -> true, new SimpleMeterRegistry())
                .open((loop, admission) -> new AdmittingHttpServer(loop, ListenerOptions.http(settings), admission)
                        .requestHandler(request -> request.response().end("ok"))
                        .listen()
                        .onSuccess(server -> port.set(server.actualPort())));
    }

    private static void request(SSLSocket socket, String connection) throws IOException {
        socket.getOutputStream()
                .write(("GET / HTTP/1.1\r\nHost: x\r\nConnection: " + connection + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static SSLContext trusting(X509Certificate server) throws Exception {
        var keys = KeyStore.getInstance(KeyStore.getDefaultType());
        keys.load(null, null);
        keys.setCertificateEntry("server", server);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}

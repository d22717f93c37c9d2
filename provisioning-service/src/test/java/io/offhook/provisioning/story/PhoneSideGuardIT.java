package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Devices.phoneOf;
import static io.offhook.provisioning.story.Devices.redeem;
import static io.offhook.provisioning.story.PhoneSideClient.port;
import static io.offhook.provisioning.story.PhoneSideClient.statusFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.Identity;
import io.offhook.testpki.SignerCertificate;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Clients that are not phones. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(SigningKeys.class)
class PhoneSideGuardIT {

    private static final Identity RSA_MIC = SignerCertificate.rsa("CP-8861-SEP");

    private static final int CLOSED = -1;

    /** The first byte of TLS; HTTP reads it as part of a request line. */
    private static final int HANDSHAKE = 22;

    private static final int READ_TIMEOUT_MILLIS = 200;

    @Inject
    MeterRegistry meters;

    @Test
    void an_address_that_tries_mac_after_mac_is_throttled_and_known_phones_there_are_not() throws Exception {
        var mac = newMac();
        redeem(phoneOf(mac), 1, mac, RSA_MIC);
        var late = newMac();
        redeem(phoneOf(late), 1, late, RSA_MIC);
        double before = meters.counter("offhook.files.mac.enumerations").count();
        assertThat(statusFor("127.0.0.7", "SEP" + mac + ".cnf.xml")).isEqualTo(200);

        for (int i = 0; i <= 20; i++) {
            assertThat(statusFor("127.0.0.7", "SEP0BAD000000" + (10 + i) + ".cnf.xml"))
                    .isEqualTo(404);
        }

        assertThat(statusFor("127.0.0.7", "SEP0BAD00000099.cnf.xml")).isEqualTo(429);
        assertThat(statusFor("127.0.0.7", "SEP" + late + ".cnf.xml"))
                .isEqualTo(429); // 200 would tell that the MAC has a phone
        assertThat(statusFor("127.0.0.7", "SEP" + mac + ".cnf.xml.sgn")).isEqualTo(200);
        assertThat(statusFor("127.0.0.7", "XMLDefault.cnf.xml")).isEqualTo(200);
        assertThat(statusFor("127.0.0.8", "SEP" + late + ".cnf.xml")).isEqualTo(200);
        assertThat(meters.counter("offhook.files.mac.enumerations").count()).isEqualTo(before + 1);
    }

    @Test
    void a_client_that_sends_nothing_or_a_byte_now_and_then_is_closed() throws Exception {
        for (var listener : List.of("files-http", "files-https")) {
            for (int bytes : new int[] {0, 3}) {
                try (var socket =
                        new Socket(InetAddress.getLoopbackAddress(), port("offhook.listener." + listener + ".port"))) {
                    assertThat(isClosed(socket, bytes))
                            .as("%s after %d bytes", listener, bytes)
                            .isTrue();
                }
            }
        }
    }

    /** Sends the bytes one by one, and waits until the server closes. */
    private static boolean isClosed(Socket socket, int bytes) throws IOException {
        socket.setSoTimeout(READ_TIMEOUT_MILLIS);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        for (int sent = 0; System.nanoTime() < deadline; sent++) {
            try {
                if (sent < bytes) {
                    socket.getOutputStream().write(HANDSHAKE);
                }
                if (socket.getInputStream().read() == CLOSED) {
                    return true;
                }
            } catch (SocketTimeoutException e) {
                continue;
            } catch (SocketException reset) {
                return true;
            }
        }
        return false;
    }
}

package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Devices.phoneOf;
import static io.offhook.provisioning.story.Devices.redeem;
import static io.offhook.provisioning.story.PhoneSideClient.port;
import static io.offhook.provisioning.story.PhoneSideClient.statusFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.provisioning.keys.Identity;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of those who are no phones. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(SigningKeys.class)
class PhoneSideGuardIT {

    private static final Identity RSA_MIC = Identity.rsa("CN=CP-8861-SEP");

    private static final int CLOSED = -1;

    /** The first byte of TLS; to HTTP it is one as good as any. */
    private static final int HANDSHAKE = 22;

    private static final int ALERT = 21;

    @Inject
    MeterRegistry meters;

    @Test
    void who_tries_mac_after_mac_is_throttled_and_the_phones_beside_him_are_not() throws Exception {
        var mac = newMac();
        redeem(phoneOf(mac), 1, mac, RSA_MIC);
        var late = newMac();
        redeem(phoneOf(late), 1, late, RSA_MIC);
        double before = meters.counter("offhook.files.sweeps").count();
        assertThat(statusFor("127.0.0.7", "SEP" + mac + ".cnf.xml")).isEqualTo(200);

        for (int i = 0; i <= 20; i++) {
            assertThat(statusFor("127.0.0.7", "SEP0BAD000000" + (10 + i) + ".cnf.xml"))
                    .isEqualTo(404);
        }

        assertThat(statusFor("127.0.0.7", "SEP0BAD00000099.cnf.xml")).isEqualTo(429);
        assertThat(statusFor("127.0.0.7", "SEP" + late + ".cnf.xml")).isEqualTo(429); // would tell him that he hit one
        assertThat(statusFor("127.0.0.7", "SEP" + mac + ".cnf.xml.sgn")).isEqualTo(200);
        assertThat(statusFor("127.0.0.7", "XMLDefault.cnf.xml")).isEqualTo(200);
        assertThat(statusFor("127.0.0.8", "SEP" + late + ".cnf.xml")).isEqualTo(200);
        assertThat(meters.counter("offhook.files.sweeps").count()).isEqualTo(before + 1);
    }

    @Test
    void a_client_that_says_nothing_or_a_byte_now_and_then_is_closed() throws Exception {
        for (var portName : List.of("offhook.listener.files-http.port", "offhook.listener.files-https.port")) {
            for (int bytes : new int[] {0, 3}) {
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), port(portName))) {
                    socket.setSoTimeout(4_000); // the patience is one second
                    assertThat(dribble(socket, bytes)).isEqualTo(CLOSED);
                }
            }
        }
    }

    private static int dribble(Socket socket, int bytes) throws IOException, InterruptedException {
        try {
            for (int i = 0; i < bytes; i++) {
                socket.getOutputStream().write(HANDSHAKE);
                Thread.sleep(300);
            }
            int answer = socket.getInputStream().read();
            return answer == ALERT ? CLOSED : answer;
        } catch (SocketException reset) {
            return CLOSED;
        }
    }
}

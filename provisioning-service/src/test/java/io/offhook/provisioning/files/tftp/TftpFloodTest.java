package io.offhook.provisioning.files.tftp;

import static io.offhook.provisioning.files.tftp.RunningTftpServer.DEFAULT;
import static io.offhook.provisioning.files.tftp.RunningTftpServer.DEFAULT_FILE;
import static io.offhook.provisioning.files.tftp.RunningTftpServer.HANGING;
import static io.offhook.provisioning.files.tftp.RunningTftpServer.TRUST_LIST;
import static io.offhook.provisioning.files.tftp.RunningTftpServer.TRUST_LIST_FILE;
import static io.offhook.servers.test.LongWait.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More requests than there is room for. */
class TftpFloodTest {

    private final RunningTftpServer server = new RunningTftpServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_flood_of_requests_that_are_never_acknowledged_does_not_keep_a_phone_out() throws IOException {
        for (int address = 4; address <= 6; address++) {
            for (int i = 0; i < 10; i++) {
                server.client("127.0.0." + address).ask(DEFAULT, "octet");
            }
        }
        await().until(() -> server.ended("evicted") == 26); // 30 requests for 4 places

        var phone = server.client();
        phone.ask(DEFAULT, "octet");

        assertThat(phone.fetch(512)).isEqualTo(DEFAULT_FILE.getBytes(UTF_8));
    }

    @Test
    void a_transfer_that_was_acknowledged_survives_a_flood() throws IOException {
        var phone = server.client();
        phone.ask(DEFAULT, "octet");
        phone.hear();
        phone.acknowledge(1);
        assertThat(phone.hear()).startsWith("\0\3\0\2");

        for (int i = 0; i < 10; i++) {
            server.client("127.0.0." + (4 + i)).ask(DEFAULT, "octet");
        }
        await().until(() -> server.ended("evicted") == 7); // 10 requests for 3 places

        phone.acknowledge(2);
        assertThat(phone.hear()).startsWith("\0\3\0\3");
    }

    @Test
    void where_all_transfers_of_an_address_were_acknowledged_a_request_is_dropped_until_one_ends() throws IOException {
        var first = server.client();
        for (var client : List.of(first, server.client())) {
            client.ask(DEFAULT, "octet");
            client.hear();
            client.acknowledge(1);
            client.hear();
        }
        var third = server.client();
        third.ask(DEFAULT, "octet");
        await().until(() -> server.dropped() == 1);

        first.refuse();
        await().until(() -> server.ended("client_error") == 1);
        third.ask(DEFAULT, "octet");

        assertThat(third.fetch(512)).isEqualTo(DEFAULT_FILE.getBytes(UTF_8));
    }

    @Test
    void lookups_that_hang_for_unproven_addresses_delay_no_phone_that_acknowledged_once() throws IOException {
        var phone = server.client();
        phone.ask(TRUST_LIST, "octet");
        assertThat(phone.fetch(512)).isEqualTo(TRUST_LIST_FILE);

        server.client(HANGING).ask(DEFAULT, "octet");
        server.client("127.0.0.3").ask(DEFAULT, "octet");
        await().until(() -> server.dropped() == 1);

        phone.ask(DEFAULT, "octet");
        assertThat(phone.fetch(512)).isEqualTo(DEFAULT_FILE.getBytes(UTF_8));
    }
}

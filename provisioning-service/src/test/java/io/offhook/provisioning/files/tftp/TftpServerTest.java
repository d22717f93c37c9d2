package io.offhook.provisioning.files.tftp;

import static io.offhook.servers.test.LongWait.await;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.files.ServedFile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real datagrams. Nothing here waits for a retransmission: it comes after a minute. */
class TftpServerTest {

    /** Files for this address are never found. */
    private static final String HANGING = "127.0.0.2";

    private static final String DEFAULT = "XMLDefault.cnf.xml";
    private static final String DEFAULT_FILE = "<Default>\n" + "x".repeat(1_100) + "\n</Default>\n";
    private static final String TRUST_LIST = "ITLFile.tlv";
    private static final byte[] TRUST_LIST_FILE = "list".getBytes(UTF_8);

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<TftpClient> clients = new ArrayList<>();
    private final TftpServer server = new TftpServer(vertx, TftpServerTest::answer, new Settings(), meters);

    @BeforeEach
    void start() {
        server.start(new StartupEvent());
    }

    @AfterEach
    void stop() {
        clients.forEach(TftpClient::close);
        server.stop(new ShutdownEvent());
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_file_comes_block_by_block_from_a_port_of_its_own() throws IOException {
        var client = client();
        client.ask(DEFAULT, "octet");

        assertThat(client.fetch(512)).isEqualTo(DEFAULT_FILE.getBytes(UTF_8));
        assertThat(client.peer()).isNotEqualTo(server.port());
    }

    @Test
    void in_netascii_lines_end_with_cr_lf() throws IOException {
        var client = client();
        client.ask(DEFAULT, "netascii");

        assertThat(client.fetch(512))
                .isEqualTo(DEFAULT_FILE.replace("\n", "\r\n").getBytes(UTF_8));
    }

    @Test
    void options_are_acknowledged_before_the_first_block() throws IOException {
        var client = client();
        client.ask(DEFAULT, "octet", "tsize", "0", "blksize", "1024");

        assertThat(client.hear()).isEqualTo("\0\6tsize\0" + DEFAULT_FILE.length() + "\0blksize\0001024\0");
        client.acknowledge(0);
        assertThat(client.fetch(1024)).isEqualTo(DEFAULT_FILE.getBytes(UTF_8));
    }

    @Test
    void names_with_a_slash_before_them_and_bytes_after_the_mode_are_served_as_other_servers_do() throws IOException {
        for (var request : List.of(
                "\0\1/ITLFile.tlv\0octet\0",
                "\0\1./ITLFile.tlv\0octet\0",
                "\0\1ITLFile.tlv\0octet\0blksize\0",
                "\0\1ITLFile.tlv\0octet\0\0\0",
                "\0\1ITLFile.tlv\0octet\0rubbish")) {
            assertThat(answerTo(request)).isEqualTo("\0\3\0\1list");
        }
    }

    @Test
    void another_client_that_speaks_to_a_transfer_is_told_so_and_the_transfer_goes_on() throws IOException {
        var client = client();
        client.ask(DEFAULT, "octet");
        client.hear();
        var other = client();
        other.speakTo(client.peer());
        other.acknowledge(1);
        assertThat(other.hear()).startsWith("\0\5\0\5");

        client.acknowledge(1);

        assertThat(client.hear()).startsWith("\0\3\0\2");
    }

    @Test
    void a_request_that_is_sent_twice_begins_one_transfer() throws IOException {
        var client = client();
        client.ask(DEFAULT, "octet");
        client.hear();
        int transfer = client.peer();
        client.ask(DEFAULT, "octet");
        client.acknowledge(1);

        assertThat(client.hear()).startsWith("\0\3\0\2");
        assertThat(client.peer()).isEqualTo(transfer);
    }

    @Test
    void another_request_from_the_same_port_ends_the_first_transfer_and_gets_its_own_file() throws IOException {
        var client = client();
        client.ask(DEFAULT, "octet");
        client.hear();

        client.ask(TRUST_LIST, "octet");

        assertThat(client.fetch(512)).isEqualTo(TRUST_LIST_FILE);
        assertThat(ended("superseded")).isEqualTo(1);
        await().until(() -> ended("delivered") == 1);
    }

    @Test
    void a_request_for_a_missing_file_ends_the_first_transfer_too() throws IOException {
        var client = client();
        client.ask(DEFAULT, "octet");
        client.hear();

        client.ask("CTLFile.tlv", "octet");

        assertThat(client.hear()).startsWith("\0\5\0\1");
        assertThat(ended("superseded")).isEqualTo(1);
    }

    @Test
    void a_client_that_asks_again_in_the_middle_begins_anew() throws IOException {
        var client = client();
        client.ask(DEFAULT, "octet");
        client.hear();
        client.acknowledge(1);
        client.hear();

        client.ask(DEFAULT, "octet");

        assertThat(client.fetch(512)).isEqualTo(DEFAULT_FILE.getBytes(UTF_8));
    }

    @Test
    void an_error_without_its_closing_nul_ends_the_transfer() throws IOException {
        var client = client();
        client.ask(DEFAULT, "octet");
        client.hear();

        client.say("\0\5\0\0enough".getBytes(ISO_8859_1));

        await().until(() -> ended("client_error") == 1);
    }

    @Test
    void what_is_missing_not_allowed_or_no_request_is_answered_with_its_error() throws IOException {
        assertThat(answerTo("\0\1SEP2C3124C9F8E1.cnf.xml\0octet\0")).startsWith("\0\5\0\1");
        assertThat(answerTo("\0\1../etc/passwd\0octet\0")).startsWith("\0\5\0\1");
        assertThat(answerTo("\0\1/etc/passwd\0octet\0")).startsWith("\0\5\0\1");
        assertThat(answerTo("\0\1XMLDefault.cnf.xml\0mail\0")).startsWith("\0\5\0\4");
        assertThat(answerTo("\0\2XMLDefault.cnf.xml\0octet\0")).startsWith("\0\5\0\2");
        assertThat(answerTo("GET / HTTP/1.1")).startsWith("\0\5\0\4");
        assertThat(answerTo("\0\4\0\1")).startsWith("\0\5\0\5");
    }

    @Test
    void a_flood_of_requests_that_are_never_acknowledged_does_not_keep_a_phone_out() throws IOException {
        for (int address = 4; address <= 6; address++) {
            for (int i = 0; i < 10; i++) {
                client("127.0.0." + address).ask(DEFAULT, "octet");
            }
        }
        await().until(() -> ended("evicted") == 26); // 30 requests for 4 places

        var phone = client();
        phone.ask(DEFAULT, "octet");

        assertThat(phone.fetch(512)).isEqualTo(DEFAULT_FILE.getBytes(UTF_8));
    }

    @Test
    void a_transfer_that_was_acknowledged_survives_a_flood() throws IOException {
        var phone = client();
        phone.ask(DEFAULT, "octet");
        phone.hear();
        phone.acknowledge(1);
        assertThat(phone.hear()).startsWith("\0\3\0\2");

        for (int i = 0; i < 10; i++) {
            client("127.0.0." + (4 + i)).ask(DEFAULT, "octet");
        }
        await().until(() -> ended("evicted") == 7); // 10 requests for 3 places

        phone.acknowledge(2);
        assertThat(phone.hear()).startsWith("\0\3\0\3");
    }

    @Test
    void where_all_transfers_of_an_address_were_acknowledged_a_request_is_dropped_until_one_ends() throws IOException {
        var first = client();
        for (var client : List.of(first, client())) {
            client.ask(DEFAULT, "octet");
            client.hear();
            client.acknowledge(1);
            client.hear();
        }
        var third = client();
        third.ask(DEFAULT, "octet");
        await().until(() -> meters.counter("offhook.files.tftp.dropped").count() == 1);

        first.refuse();
        await().until(() -> ended("client_error") == 1);
        third.ask(DEFAULT, "octet");

        assertThat(third.fetch(512)).isEqualTo(DEFAULT_FILE.getBytes(UTF_8));
    }

    @Test
    void lookups_that_hang_for_unproven_addresses_delay_no_phone_that_acknowledged_once() throws IOException {
        var phone = client();
        phone.ask(TRUST_LIST, "octet");
        assertThat(phone.fetch(512)).isEqualTo(TRUST_LIST_FILE);

        client(HANGING).ask(DEFAULT, "octet");
        client("127.0.0.3").ask(DEFAULT, "octet");
        await().until(() -> meters.counter("offhook.files.tftp.dropped").count() == 1);

        phone.ask(DEFAULT, "octet");
        assertThat(phone.fetch(512)).isEqualTo(DEFAULT_FILE.getBytes(UTF_8));
    }

    @Test
    void curl_gets_it() throws IOException, InterruptedException {
        Assumptions.assumeTrue(TftpClient.isCurlThere(), "no curl that speaks TFTP");
        var curl = new ProcessBuilder("curl", "-sS", "tftp://127.0.0.1:" + server.port() + "/XMLDefault.cnf.xml")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(curl.getInputStream().readAllBytes(), UTF_8)).isEqualTo(DEFAULT_FILE);
        assertThat(curl.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private TftpClient client() throws IOException {
        return client("127.0.0.1");
    }

    private TftpClient client(String address) throws IOException {
        var client = new TftpClient(address, server.port());
        clients.add(client);
        return client;
    }

    private String answerTo(String request) throws IOException {
        var client = client();
        client.say(request.getBytes(ISO_8859_1));
        var answer = client.hear();
        client.refuse(); // ends a transfer, so that the next one has room
        return answer;
    }

    private double ended(String outcome) {
        return meters.counter("offhook.files.tftp.transfers", "outcome", outcome)
                .count();
    }

    private static Uni<Reply> answer(Caller caller, RequestedFile file) {
        if (caller.address().equals(HANGING)) {
            return Uni.createFrom().nothing();
        }
        return Uni.createFrom()
                .item(
                        switch (file) {
                            case RequestedFile.Default ignored -> new Reply.Found(ServedFile.xml(DEFAULT_FILE));
                            case RequestedFile.TrustList ignored -> new Reply.Found(ServedFile.signed(TRUST_LIST_FILE));
                            case RequestedFile.SignedDefault ignored -> new Reply.Missing(Reply.Reason.NO_SUCH_FILE);
                            case RequestedFile.Configuration ignored -> new Reply.Missing(Reply.Reason.UNKNOWN_DEVICE);
                        });
    }

    /** Four transfers, two an address, and one lookup for addresses that are not proven. */
    private record Settings() implements TftpSettings {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public OptionalInt port() {
            return OptionalInt.of(0);
        }

        @Override
        public int maxTransfers() {
            return 4;
        }

        @Override
        public int maxTransfersPerAddress() {
            return 2;
        }

        @Override
        public Duration retransmitTimeout() {
            return Duration.ofMinutes(1);
        }
    }
}

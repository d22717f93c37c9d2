package io.offhook.provisioning.files.tftp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.provisioning.files.AnswerPhones;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.files.ServedFile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real datagrams. */
class TftpServerTest {

    private static final String FILE = "<Default>\n" + "x".repeat(1_100) + "\n</Default>\n";

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private int port;
    private TftpServer server;

    @BeforeEach
    void start() throws IOException {
        try (var free = new DatagramSocket(0)) {
            port = free.getLocalPort();
        }
        server = new TftpServer(vertx, new OneFile(), new Settings(port), meters);
        server.start(new StartupEvent());
    }

    @AfterEach
    void stop() {
        server.stop(new ShutdownEvent());
        vertx.close();
    }

    @Test
    void a_file_comes_block_by_block_from_a_port_of_its_own() throws IOException {
        try (var client = new TftpClient(port)) {
            client.ask("XMLDefault.cnf.xml", "octet");
            assertThat(client.fetch(512)).isEqualTo(FILE.getBytes(UTF_8));
            assertThat(client.peer()).isNotEqualTo(port);
        }
    }

    @Test
    void in_netascii_its_lines_end_with_both() throws IOException {
        try (var client = new TftpClient(port)) {
            client.ask("XMLDefault.cnf.xml", "netascii");
            assertThat(client.fetch(512)).isEqualTo(FILE.replace("\n", "\r\n").getBytes(UTF_8));
        }
    }

    @Test
    void options_are_agreed_on_before_the_first_block() throws IOException {
        try (var client = new TftpClient(port)) {
            client.ask("XMLDefault.cnf.xml", "octet", "tsize", "0", "blksize", "1024");
            assertThat(client.hear()).isEqualTo("\0\6tsize\0" + FILE.length() + "\0blksize\0001024\0");
            client.acknowledge(0);
            assertThat(client.fetch(1024)).isEqualTo(FILE.getBytes(UTF_8));
        }
    }

    @Test
    void a_stranger_who_speaks_to_a_transfer_is_told_so_and_it_goes_on() throws IOException {
        try (var client = new TftpClient(port);
                var stranger = new TftpClient(port)) {
            client.ask("XMLDefault.cnf.xml", "octet");
            client.hear();
            stranger.speakTo(client.peer());
            stranger.acknowledge(1);
            assertThat(stranger.hear()).startsWith("\0\5\0\5");

            client.acknowledge(0); // counts for nothing
            client.ask("XMLDefault.cnf.xml", "octet"); // sent twice: counts for nothing either
            assertThat(client.fetch(512)).isEqualTo(FILE.getBytes(UTF_8)); // block 1 comes again after a silence
        }
    }

    @Test
    void what_is_not_there_not_allowed_or_no_request_is_answered_with_its_error() throws IOException {
        assertThat(answerTo("\0\1SEP2C3124C9F8E1.cnf.xml\0octet\0")).startsWith("\0\5\0\1");
        assertThat(answerTo("\0\1../etc/passwd\0octet\0")).startsWith("\0\5\0\1");
        assertThat(answerTo("\0\1/etc/passwd\0octet\0")).startsWith("\0\5\0\1");
        assertThat(answerTo("\0\1XMLDefault.cnf.xml\0mail\0")).startsWith("\0\5\0\4");
        assertThat(answerTo("\0\2XMLDefault.cnf.xml\0octet\0")).startsWith("\0\5\0\2");
        assertThat(answerTo("GET / HTTP/1.1")).startsWith("\0\5\0\4");
        assertThat(answerTo("\0\4\0\1")).startsWith("\0\5\0\5");
    }

    @Test
    void an_address_has_only_so_many_transfers_and_gets_new_ones_when_they_are_over() throws IOException {
        try (var first = new TftpClient(port);
                var second = new TftpClient(port);
                var third = new TftpClient(port)) {
            first.ask("XMLDefault.cnf.xml", "octet");
            first.hear();
            second.ask("XMLDefault.cnf.xml", "octet");
            second.hear();
            third.ask("XMLDefault.cnf.xml", "octet");
            await().until(() -> meters.counter("offhook.files.tftp.dropped").count() == 1);

            first.refuse();
            await().until(() -> meters.find("offhook.files.tftp.transfers")
                            .tag("end", "client_refused")
                            .counter()
                    != null);
            third.ask("XMLDefault.cnf.xml", "octet");
            assertThat(third.fetch(512)).isEqualTo(FILE.getBytes(UTF_8));
        }
    }

    @Test
    void curl_gets_it() throws IOException, InterruptedException {
        Assumptions.assumeTrue(TftpClient.isCurlThere(), "no curl that speaks TFTP");
        var curl = new ProcessBuilder("curl", "-sS", "tftp://127.0.0.1:" + port + "/XMLDefault.cnf.xml")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(curl.getInputStream().readAllBytes(), UTF_8)).isEqualTo(FILE);
        assertThat(curl.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private String answerTo(String request) throws IOException {
        try (var client = new TftpClient(port)) {
            client.say(request.getBytes(ISO_8859_1));
            return client.hear();
        }
    }

    /** Has the default file and no other. */
    private static final class OneFile implements AnswerPhones {
        @Override
        public Uni<Reply> answer(Caller caller, RequestedFile file) {
            return Uni.createFrom()
                    .item(
                            file instanceof RequestedFile.Default
                                    ? new Reply.Found(ServedFile.of(ServedFile.Kind.XML, FILE.getBytes(UTF_8)))
                                    : new Reply.Missing(Reply.Why.STRANGER));
        }
    }

    private record Settings(int number) implements TftpSettings {
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
            return OptionalInt.of(number);
        }

        @Override
        public int maxTransfers() {
            return 10;
        }

        @Override
        public int maxTransfersPerAddress() {
            return 2;
        }

        @Override
        public Duration retransmitTimeout() {
            return Duration.ofMillis(100);
        }
    }
}

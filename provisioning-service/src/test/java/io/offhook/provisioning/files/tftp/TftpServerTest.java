package io.offhook.provisioning.files.tftp;

import static io.offhook.provisioning.files.tftp.RunningTftpServer.DEFAULT;
import static io.offhook.provisioning.files.tftp.RunningTftpServer.DEFAULT_FILE;
import static io.offhook.provisioning.files.tftp.RunningTftpServer.TRUST_LIST;
import static io.offhook.provisioning.files.tftp.RunningTftpServer.TRUST_LIST_FILE;
import static io.offhook.servers.test.LongWait.await;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real datagrams. */
class TftpServerTest {

    private final RunningTftpServer server = new RunningTftpServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_file_comes_block_by_block_from_a_port_of_its_own() throws IOException {
        var client = server.client();
        client.ask(DEFAULT, "octet");

        assertThat(client.fetch(512)).isEqualTo(DEFAULT_FILE.getBytes(UTF_8));
        assertThat(client.peer()).isNotEqualTo(server.port());
    }

    @Test
    void each_request_has_a_span_until_its_transfer_ends() throws IOException {
        var client = server.client();
        client.ask("SEP2C3124C9F8E1.cnf.xml", "octet");
        assertThat(client.hear()).startsWith("\0\5\0\1");
        client.ask(DEFAULT, "octet");
        client.hear();
        client.ask(TRUST_LIST, "octet");
        assertThat(client.fetch(512)).isEqualTo(TRUST_LIST_FILE);

        await().untilAsserted(() -> assertThat(server.spans())
                .containsExactly(
                        "TFTP read missing SEP2C3124C9F8E1", "TFTP read superseded null", "TFTP read delivered null"));
    }

    @Test
    void in_netascii_lines_end_with_cr_lf() throws IOException {
        var client = server.client();
        client.ask(DEFAULT, "netascii");

        assertThat(client.fetch(512))
                .isEqualTo(DEFAULT_FILE.replace("\n", "\r\n").getBytes(UTF_8));
    }

    @Test
    void options_are_acknowledged_before_the_first_block() throws IOException {
        var client = server.client();
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
        var client = server.client();
        client.ask(DEFAULT, "octet");
        client.hear();
        var other = server.client();
        other.speakTo(client.peer());
        other.acknowledge(1);
        assertThat(other.hear()).startsWith("\0\5\0\5");

        client.acknowledge(1);

        assertThat(client.hear()).startsWith("\0\3\0\2");
    }

    @Test
    void a_request_that_is_sent_twice_begins_one_transfer() throws IOException {
        var client = server.client();
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
        var client = server.client();
        client.ask(DEFAULT, "octet");
        client.hear();

        client.ask(TRUST_LIST, "octet");

        assertThat(client.fetch(512)).isEqualTo(TRUST_LIST_FILE);
        assertThat(server.ended("superseded")).isEqualTo(1);
        await().until(() -> server.ended("delivered") == 1);
    }

    @Test
    void a_request_for_a_missing_file_ends_the_first_transfer_too() throws IOException {
        var client = server.client();
        client.ask(DEFAULT, "octet");
        client.hear();

        client.ask("CTLFile.tlv", "octet");

        assertThat(client.hear()).startsWith("\0\5\0\1");
        assertThat(server.ended("superseded")).isEqualTo(1);
    }

    @Test
    void a_client_that_asks_again_in_the_middle_begins_anew() throws IOException {
        var client = server.client();
        client.ask(DEFAULT, "octet");
        client.hear();
        client.acknowledge(1);
        client.hear();

        client.ask(DEFAULT, "octet");

        assertThat(client.fetch(512)).isEqualTo(DEFAULT_FILE.getBytes(UTF_8));
    }

    @Test
    void an_error_without_its_closing_nul_ends_the_transfer() throws IOException {
        var client = server.client();
        client.ask(DEFAULT, "octet");
        client.hear();

        client.say("\0\5\0\0enough".getBytes(ISO_8859_1));

        await().until(() -> server.ended("client_error") == 1);
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
    void curl_gets_it() throws IOException, InterruptedException {
        Assumptions.assumeTrue(TftpClient.isCurlThere(), "no curl that speaks TFTP");
        var curl = new ProcessBuilder("curl", "-sS", "tftp://127.0.0.1:" + server.port() + "/XMLDefault.cnf.xml")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(curl.getInputStream().readAllBytes(), UTF_8)).isEqualTo(DEFAULT_FILE);
        assertThat(curl.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private String answerTo(String request) throws IOException {
        var client = server.client();
        client.say(request.getBytes(ISO_8859_1));
        var answer = client.hear();
        client.refuse(); // ends a transfer, so that the next one has room
        return answer;
    }
}

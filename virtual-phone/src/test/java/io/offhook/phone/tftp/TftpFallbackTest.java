package io.offhook.phone.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.boot.FileAnswer.Failing;
import io.offhook.phone.boot.FileAnswer.Found;
import io.offhook.phone.boot.FileAnswer.Missing;
import io.offhook.phone.boot.FileAnswer.NoAnswer;
import io.offhook.phone.file.FileContent;
import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.trust.PhoneServers.Transport;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TftpFallbackTest {

    private static final PhoneServers SERVERS = PhoneServers.at(URI.create("http://files:6970"));
    private static final URI HTTP = URI.create("http://files:6970/ITLFile.tlv");
    private static final URI HTTPS = URI.create("https://files:6971/ITLFile.tlv");
    private static final URI TFTP = URI.create("tftp://files:69/ITLFile.tlv");
    private static final FileAnswer FILE = new Found(FileContent.of("x"));

    private final Map<URI, FileAnswer> answers = new HashMap<>();

    @Test
    void without_an_http_server_the_file_comes_over_tftp() {
        answers.put(TFTP, FILE);

        assertThat(fetch(HTTP, Transport.HTTP)).isSameAs(FILE);
    }

    @Test
    void an_http_answer_is_final_whatever_it_says() {
        answers.put(TFTP, FILE);
        answers.put(HTTP, new Missing());
        assertThat(fetch(HTTP, Transport.HTTP)).isInstanceOf(Missing.class);

        answers.put(HTTP, new Failing("HTTP 503"));
        assertThat(fetch(HTTP, Transport.HTTPS)).isEqualTo(new Failing("HTTP 503"));
    }

    @Test
    void without_any_server_both_are_named() {
        assertThat(fetch(HTTP, Transport.HTTP)).isEqualTo(new NoAnswer("no " + HTTP + "; no " + TFTP));
    }

    @ParameterizedTest
    @EnumSource
    void https_has_no_fallback(Transport transport) {
        answers.put(TFTP, FILE);

        assertThat(fetch(HTTPS, transport)).isEqualTo(new NoAnswer("no " + HTTPS));
    }

    @Test
    void with_tftp_as_transport_http_is_not_tried() {
        answers.put(HTTP, FILE);

        assertThat(fetch(HTTP, Transport.TFTP)).isEqualTo(new NoAnswer("no " + TFTP));
    }

    private FileAnswer fetch(URI file, Transport transport) {
        return new TftpFallback(
                        asked -> answers.getOrDefault(asked, new NoAnswer("no " + asked)), SERVERS.over(transport))
                .fetch(file);
    }
}

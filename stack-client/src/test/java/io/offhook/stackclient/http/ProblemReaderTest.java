package io.offhook.stackclient.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemReaderTest {

    @Test
    void a_problem_is_read_as_rfc_9457_writes_it() {
        var json = "{\"type\":\"https://offhook.io/problems/busy\",\"title\":\"Busy\",\"status\":503,"
                + "\"detail\":\"Come back.\",\"reason\":\"BUSY\"}";
        assertThat(read(503, json, "7"))
                .isEqualTo(new Problem(503, "Busy", "Come back.", "BUSY", Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void a_proxys_error_page_is_a_problem_too() {
        assertThat(read(502, "<html>Bad gateway</html>", "Fri, 31 Dec 1999 23:59:59 GMT"))
                .isEqualTo(new Problem(502, "HTTP 502", "", "", Optional.empty()));
    }

    @Test
    void nothing_in_it_can_move_the_cursor_of_a_terminal() {
        assertThat(read(400, "{\"title\":\"a\\u001b[2Jb\\nc\"}", "").title()).isEqualTo("a [2Jb c");
    }

    private static Problem read(int status, String body, String retryAfter) {
        return ProblemReader.read(
                new HttpAnswer(status, Optional.of(retryAfter), body.getBytes(StandardCharsets.UTF_8)));
    }
}

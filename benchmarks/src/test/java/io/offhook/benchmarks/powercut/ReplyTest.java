package io.offhook.benchmarks.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.stackclient.http.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplyTest {

    @Test
    void whoever_is_told_when_to_come_again_comes_again_whatever_the_status() {
        assertThat(reply(429, "7")).isEqualTo(new Reply.ComeAgain(Duration.ofSeconds(7)));
        assertThat(reply(503, "1")).isEqualTo(new Reply.ComeAgain(Duration.ofSeconds(1)));
    }

    @Test
    void a_server_that_fails_without_saying_until_when_is_as_one_that_does_not_answer() {
        assertThat(reply(503, null)).isEqualTo(new Reply.NoAnswer());
    }

    @Test
    void a_refusal_for_good_names_its_reason() {
        var body = "{\"title\":\"Not accepted\",\"reason\":\"NOT_ACCEPTED\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(Reply.of(new HttpAnswer(403, Optional.empty(), body)))
                .isEqualTo(new Reply.Refused("HTTP 403 NOT_ACCEPTED"));
        assertThat(reply(404, null)).isEqualTo(new Reply.Missing());
        assertThat(reply(200, null)).isEqualTo(new Reply.Served());
    }

    private static Reply reply(int status, @Nullable String retryAfter) {
        return Reply.of(new HttpAnswer(status, Optional.ofNullable(retryAfter), new byte[0]));
    }
}

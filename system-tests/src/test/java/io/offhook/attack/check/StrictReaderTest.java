package io.offhook.attack.check;

import static io.offhook.attack.check.StrictReader.Request.NONE;
import static io.offhook.attack.check.StrictReader.Request.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StrictReaderTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String REFUSED = "HTTP/1.1 400 Bad Request\r\n\r\n";

    @Test
    void what_is_no_request_may_be_refused_or_closed() {
        assertThat(StrictReader.violation(NONE, bytes(REFUSED))).isEmpty();
        assertThat(StrictReader.violation(NONE, bytes(""))).isEmpty();
    }

    @Test
    void what_is_no_request_must_not_be_served() {
        assertThat(StrictReader.violation(NONE, bytes(OK))).hasValue("answered 200");
    }

    @Test
    void one_request_may_be_served_once() {
        assertThat(StrictReader.violation(ONE, bytes("HTTP/1.1 100 Continue\r\n\r\n" + OK)))
                .isEmpty();
    }

    @Test
    void two_answers_are_found_even_if_the_second_is_a_refusal() {
        assertThat(StrictReader.violation(ONE, bytes(OK + REFUSED))).hasValue("answered 2 times: [200, 400]");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

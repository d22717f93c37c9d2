package io.offhook.activation.listener;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.activation.code.CodeDigits;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedemptionBodyTest {

    private final RedemptionBody body = new RedemptionBody(new ObjectMapper());

    @Test
    void the_code_is_read_as_it_was_typed() {
        assertThat(code("{\"code\": \"1234-5678 9012\"}")).isEqualTo("1234-5678 9012");
    }

    @Test
    void fields_that_are_not_known_are_ignored() {
        assertThat(code("{\"firmware\": {\"version\": 1}, \"code\": \"12\"}")).isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[]",
                "[\"1234\"]",
                "true",
                "null",
                "123",
                "\"x\"",
                "{}",
                "{\"code\": null}",
                "{\"code\": 1234567890123456}",
                "{\"code\": true}",
                "{\"code\": [\"1234\"]}",
                "{\"code\": {\"code\": \"1234\"}}",
                "{\"Code\": \"1234\"}",
                "{\"code\": \"1234\"} x",
                "{\"code\": \"1234\"",
                "{'code': '1234'}",
                "code=1234",
            })
    void a_body_that_is_no_object_with_a_text_has_no_code(String text) {
        assertThat(code(text)).isEmpty();
    }

    @Test
    void a_body_that_is_nested_deeper_than_the_parser_takes_has_no_code() {
        assertThat(code("[".repeat(100_000))).isEmpty();
    }

    @Test
    void bytes_that_are_no_utf_8_have_no_code() {
        assertThat(body.code(new byte[] {'{', '"', 'c', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}))
                .isEmpty();
    }

    @Test
    void a_code_with_the_character_u_0000_is_no_code() {
        assertThat(CodeDigits.parse(code("{\"code\": \"1234\\u0000\"}"))).isEmpty();
    }

    private String code(String text) {
        return body.code(text.getBytes(StandardCharsets.UTF_8));
    }
}

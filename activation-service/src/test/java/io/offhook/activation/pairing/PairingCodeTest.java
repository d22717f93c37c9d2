package io.offhook.activation.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairingCodeTest {

    private static final PairingCode CODE = PairingCode.generate(bound -> 0);

    @Test
    void a_code_is_shown_in_two_groups_of_letters_that_are_not_taken_for_others() {
        var random = new Random(7);

        for (int i = 0; i < 200; i++) {
            assertThat(PairingCode.generate(random::nextInt).exposeGrouped())
                    .matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BBBBBBBB", "bbbb-bbbb", " BBBB BBBB ", "bbbb\u2013bbbb"})
    void it_is_read_however_it_is_typed(String typed) {
        assertThat(PairingCode.parse(typed))
                .hasValueSatisfying(it -> assertThat(it.is(CODE)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BBBBBBB", "BBBBBBBBB", "BBBBBBBA", "1BBBBBBB", "BBBBBBB\u212A"})
    void anything_else_is_no_code(String typed) {
        assertThat(PairingCode.parse(typed)).isEmpty();
        assertThat(PairingCode.parse(" ".repeat(100) + "BBBBBBBB")).isEmpty();
    }

    @Test
    void it_does_not_show_itself() {
        assertThat(CODE.toString()).doesNotContain("B-").doesNotContain("BBBB");
    }
}

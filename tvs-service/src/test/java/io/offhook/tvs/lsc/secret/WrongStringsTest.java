package io.offhook.tvs.lsc.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrongStringsTest {

    private static final UUID OPERATION = new UUID(0, 1);

    private final WrongStrings strings = new WrongStrings();

    @Test
    void an_address_has_three_tries_for_an_operation_however_many_come_together() {
        long taken = IntStream.range(0, 100)
                .parallel()
                .filter(i -> strings.take(OPERATION, "192.0.2.1"))
                .count();

        assertThat(taken).isEqualTo(3);
        assertThat(strings.take(OPERATION, "192.0.2.2")).isTrue();
        assertThat(strings.take(new UUID(0, 2), "192.0.2.1")).isTrue();
    }

    @Test
    void a_right_string_costs_no_try() {
        for (int i = 0; i < 10; i++) {
            assertThat(strings.take(OPERATION, "192.0.2.1")).isTrue();
            strings.giveBack(OPERATION, "192.0.2.1");
        }
    }
}

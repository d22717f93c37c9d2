package io.offhook.pki.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2C3124C9F8E1", "2c:31:24:c9:f8:e1", "2C-31-24-C9-F8-E1", "2c31.24c9.f8e1", " 2c3124c9f8e1 "})
    void the_usual_notations_mean_the_same_address(String text) {
        assertThat(MacAddress.parse(text)).hasToString("2C3124C9F8E1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2C3124C9F8E", "2C3124C9F8E12", "2C:31:24-C9:F8:E1", "2C3124C9F8EG", "SEP2C3124C9F8E1"})
    void anything_else_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> MacAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write it like 2C3124C9F8E1");
    }

    @Test
    void a_random_address_is_unicast_and_locally_administered() {
        var random = new Random(7);
        for (var i = 0; i < 1000; i++) {
            var first = Integer.parseInt(MacAddress.random(random).digits().substring(0, 2), 16);
            assertThat(first & 0b11).isEqualTo(0b10);
        }
    }
}

package io.offhook.console.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.device.MacAddress;
import org.junit.jupiter.api.Test;

class SimilarMacsTest {

    private static final MacAddress MAC = new MacAddress("2C3124C9F8E1");

    @Test
    void two_neighbours_that_changed_places_and_one_wrong_digit_are_similar() {
        assertThat(SimilarMacs.of(MAC))
                .contains("C23124C9F8E1", "2C3124C9F81E", "2C3124C9F8E2", "AC3124C9F8E1")
                .doesNotContain("2C3124C9F8E1", "2C3124C9F8F2")
                .hasSizeLessThan(200)
                .allSatisfy(MacAddress::new);
    }
}

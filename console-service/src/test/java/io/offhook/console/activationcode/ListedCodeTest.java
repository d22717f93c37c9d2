package io.offhook.console.activationcode;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.activationcode.ListedCode.Place;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListedCodeTest {

    @Test
    void a_place_in_a_list_is_found_again_by_its_text() {
        var place = new Place(Instant.parse("2026-11-29T08:15:07.123456Z"), UUID.randomUUID());

        assertThat(Place.of(place.text())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "x_y", "2026-11-29T08:15:07Z", "2026-11-29T08:15:07Z_1_2"})
    void what_is_no_place_is_the_beginning(String text) {
        assertThat(Place.of(text)).isEqualTo(Place.BEGINNING);
    }
}

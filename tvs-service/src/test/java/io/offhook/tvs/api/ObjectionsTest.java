package io.offhook.tvs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectionsTest {

    @Test
    void all_reasons_stand_in_one_sentence() {
        assertThat(Objections.sentence(
                        "The list", List.of("is too old", "covers a part only"), "Nothing was imported."))
                .isEqualTo("The list is too old, and it covers a part only. Nothing was imported.");
    }

    @Test
    void a_name_cannot_forge_a_line() {
        assertThat(Objections.printable("CN=Root\r\nOK")).isEqualTo("CN=Root??OK");
    }
}

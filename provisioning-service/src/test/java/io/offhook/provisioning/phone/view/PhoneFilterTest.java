package io.offhook.provisioning.phone.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.rest.site.SiteRights;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneFilterTest {

    @Test
    void a_search_text_is_escaped_and_in_lower_case() {
        assertThat(search(" 50%_Desk! ").textPattern()).contains("%50!%!_desk!!%");
    }

    @Test
    void a_blank_search_text_narrows_nothing() {
        assertThat(search(" ").textPattern()).isEmpty();
        assertThat(search(null).textPattern()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2C:52:00:00:0B:99",
                "2c-52-00-00-0b-99",
                "2C52.0000.0B99",
                "2c:52:0000:0b:99",
                "2C 52 00 00 0B 99"
            })
    void a_mac_is_found_in_any_notation(String text) {
        assertThat(search(text).macPattern()).contains("%2C5200000B99%");
    }

    @Test
    void a_directory_number_with_dots_is_no_mac() {
        assertThat(search("1001").macPattern()).isEmpty();
        assertThat(search("Desk 2-04").macPattern()).isEmpty();
    }

    private static PhoneFilter search(@Nullable String text) {
        return new PhoneFilter(null, null, null, null, null, null, text, null, null, SiteRights.EVERYWHERE);
    }
}

package io.offhook.rest.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterSelectionTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(booleans = false)
    void a_filter_without_a_field_is_refused_and_the_answer_says_the_word_for_all(@Nullable Boolean all) {
        assertThatThrownBy(() -> FilterSelection.check("filter", all, null, null))
                .hasMessageContaining("say \"all\": true");
    }

    @Test
    void all_or_a_field_selects_and_both_are_refused() {
        assertThatCode(() -> FilterSelection.check("filter", true, null, null)).doesNotThrowAnyException();
        assertThatCode(() -> FilterSelection.check("filter", null, null, false)).doesNotThrowAnyException();
        assertThatCode(() -> FilterSelection.check("filter", false, "8845")).doesNotThrowAnyException();
        assertThatThrownBy(() -> FilterSelection.check("filter", true, "8845")).hasMessageContaining("one of the two");
    }
}

package io.offhook.provisioning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.provisioning.value.MalformedValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {

    @Test
    void each_tag_gives_way_to_its_value() {
        var values = Map.of(Tags.FIRST_NAME, "Alice", Tags.LAST_NAME, "Adams $1", Tags.DIRECTORY_NUMBER, "1001");

        assertThat(Tags.expand("#FN# #LN# - #DN#", values)).isEqualTo("Alice Adams $1 - 1001");
    }

    @Test
    void a_tag_without_a_value_leaves_no_gap() {
        assertThat(Tags.expand("Desk #FN# #DN#", Map.of(Tags.DIRECTORY_NUMBER, "1001")))
                .isEqualTo("Desk 1001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#LN# - #DN#|8801",
                "#DN# / #LN#|8801",
                "#LN#, #FN#: #DN#|8801",
                "Desk - #LN#|Desk",
                "- #DN#|- 8801"
            })
    void a_tag_without_a_value_leaves_no_separator_at_the_ends(String text, String expanded) {
        assertThat(Tags.expand(text, Map.of(Tags.DIRECTORY_NUMBER, "8801"))).isEqualTo(expanded);
    }

    @Test
    void a_text_without_tags_stays_as_it_is() {
        assertThat(Tags.expand("Desk  2,  #3", Map.of())).isEqualTo("Desk  2,  #3");
    }

    @Test
    void a_tag_that_the_text_may_not_have_is_refused() {
        assertThat(Tags.check("label", Tags.OF_LINES, "#FN# #DN#")).isEqualTo("#FN# #DN#");
        assertThatThrownBy(() -> Tags.check("description", List.of(Tags.DIRECTORY_NUMBER), "#FN#"))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("cannot have #FN#");
    }
}

package io.offhook.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonErrorsTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    enum Kind {
        LARGE,
        SMALL
    }

    record Line(int index, @Nullable String label) {}

    record Phone(
            @Nullable String name,
            @Nullable Kind kind,
            @Nullable Boolean active,
            @Nullable Integer size,
            @Nullable List<Line> lines,
            @Nullable Instant at) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | The body must be an object.",
                "{\"name\":\"x\" | The body is not JSON: it ends too early.",
                "{\"nmae\":1} | There is no field nmae; known are active, at, kind, lines, name, size.",
                "{\"lines\":[{\"idx\":1}]} | There is no field lines[0].idx; known are index, label.",
                "{\"lines\":[{\"index\":1},{\"index\":\"x\"}]} | lines[1].index must be a whole number.",
                "{\"lines\":{}} | lines must be a list.",
                "{\"lines\":[7]} | lines[0] must be an object.",
                "{\"name\":[]} | name must be a text.",
                "{\"kind\":\"HUGE\"} | kind must be one of LARGE, SMALL.",
                "{\"active\":\"perhaps\"} | active must be true or false.",
                "{\"size\":\"big\"} | size must be a whole number.",
                "[] | The body must be an object.",
            })
    void a_mistake_is_told_in_words_that_name_no_class_of_ours(String body, String sentence) {
        var mistake = catchThrowableOfType(JsonProcessingException.class, () -> JSON.readValue(body, Phone.class));

        assertThat(JsonErrors.sentence(mistake)).isEqualTo(sentence).doesNotContain("offhook");
    }
}

package io.offhook.provisioning.phone.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesConverterTest {

    private final LinesConverter converter = new LinesConverter();

    @Test
    void lines_come_back_as_they_went() {
        var lines = List.of(new Line(1, "1001"), new Line(3, "\\+1555[2-5]XX"));

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(lines)))
                .isEqualTo(lines);
    }

    @Test
    void no_lines_come_back_as_none() {
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(List.of())))
                .isEmpty();
    }
}

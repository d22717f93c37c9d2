package io.offhook.phone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.phone.redemption.CodeDigits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

class CodeOptionTest {

    private final StringWriter prompt = new StringWriter();

    @Test
    void without_the_option_there_is_no_code_and_no_prompt() throws Exception {
        assertThat(read("")).isEmpty();
        assertThat(prompt.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890123456\n",
                "1234-5678-9012-3456\nrest",
                "1234 5678 9012 3456",
                "1234\u20135678\u20139012\u20133456\n",
                "1234\u00a05678\u00a09012\u00a03456\n",
                " 1234567890123456\r\n"
            })
    void from_standard_input_one_line_is_read(String input) throws Exception {
        assertThat(read(input, "--code", "-")).contains(new CodeDigits("1234567890123456"));
        assertThat(prompt.toString()).isEqualTo("Activation code: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "123\n", "12345678901234567\n", "letters\n"})
    void a_line_without_16_digits_is_refused_without_repeating_it(String input) {
        assertThatThrownBy(() -> read(input, "--code", "-"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("--code: an activation code has 16 digits");
    }

    @Test
    void a_line_without_an_end_is_not_read_for_ever() {
        var endless = new ByteArrayInputStream(new byte[1_000]);
        var option = CommandLine.populateCommand(new CodeOption(), "--code", "-");

        assertThatThrownBy(() -> option.read(endless, new PrintWriter(prompt)))
                .isInstanceOf(TypeConversionException.class);
        assertThat(endless.available()).isPositive();
    }

    private Optional<CodeDigits> read(String input, String... arguments) throws IOException {
        var option = CommandLine.populateCommand(new CodeOption(), arguments);
        return option.read(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), new PrintWriter(prompt, true));
    }
}

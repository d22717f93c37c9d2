package io.offhook.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpooledFileTest {

    private static final Optional<Charset> UTF_8 = Optional.empty();

    @Test
    void a_file_that_is_too_large_is_refused_and_not_kept() throws IOException {
        assertThat(SpooledFile.spool(file("12345678901"), 10, 10, UTF_8)).isEmpty();
        try (var fits = SpooledFile.spool(file("1234567890"), 10, 10, UTF_8).orElseThrow()) {
            assertThat(fits.rows().next()).contains(new CsvRow.Values(1, List.of("1234567890")));
        }
    }

    @Test
    void a_picture_is_told_to_be_no_text() {
        var picture = file("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR");

        assertThatThrownBy(() -> SpooledFile.spool(picture, 1_000, 10, UTF_8))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("neither CSV nor .xlsx");
    }

    @Test
    void text_in_utf_16_is_text_although_it_has_zeros() throws IOException {
        var text = new ByteArrayInputStream("MODEL\n8845".getBytes(StandardCharsets.UTF_16LE));

        try (var read = SpooledFile.spool(text, 1_000, 10, UTF_8).orElseThrow()) {
            assertThat(read.rows().header().values()).containsExactly("MODEL");
        }
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_file_of_too_many_lines_is_unusable_however_they_end(String end) throws IOException {
        SpooledFile.spool(file(("x" + end).repeat(3)), 1_000, 3, UTF_8)
                .orElseThrow()
                .close();

        assertThatThrownBy(() -> SpooledFile.spool(file(("x" + end).repeat(4)), 1_000, 3, UTF_8))
                .isInstanceOf(UnusableFile.class);
    }
}

package io.offhook.provisioning.phone.bulk.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpooledFileTest {

    @Test
    void a_file_that_is_too_large_is_refused_and_not_kept() throws IOException {
        assertThat(SpooledFile.spool(file("12345678901"), 10, 10)).isEmpty();
        try (var fits = SpooledFile.spool(file("1234567890"), 10, 10).orElseThrow()) {
            assertThat(fits.rows().next()).contains(new CsvRow.Values(1, List.of("1234567890")));
        }
    }

    @Test
    void the_ids_of_its_phones_follow_from_every_byte() throws IOException {
        try (var one = SpooledFile.spool(file("MAC ADDRESS\nx"), 100, 10).orElseThrow();
                var same = SpooledFile.spool(file("MAC ADDRESS\nx"), 100, 10).orElseThrow();
                var other = SpooledFile.spool(file("MAC ADDRESS\ny"), 100, 10).orElseThrow()) {
            assertThat(one.ids().of(2))
                    .isEqualTo(same.ids().of(2))
                    .isNotEqualTo(other.ids().of(2));
        }
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_file_of_too_many_lines_is_unusable_however_they_end(String end) throws IOException {
        SpooledFile.spool(file(("x" + end).repeat(3)), 1_000, 3).orElseThrow().close();

        assertThatThrownBy(() -> SpooledFile.spool(file(("x" + end).repeat(4)), 1_000, 3))
                .isInstanceOf(UnusableFile.class);
    }
}

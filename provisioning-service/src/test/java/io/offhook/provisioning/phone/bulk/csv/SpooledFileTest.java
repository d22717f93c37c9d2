package io.offhook.provisioning.phone.bulk.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpooledFileTest {

    @Test
    void a_file_that_is_too_large_is_refused_and_not_kept() throws IOException {
        assertThat(SpooledFile.spool(file("12345678901"), 10)).isEmpty();
        try (var fits = SpooledFile.spool(file("1234567890"), 10).orElseThrow()) {
            assertThat(fits.rows().next()).contains(new CsvRow.Values(1, List.of("1234567890")));
        }
    }

    @Test
    void the_ids_of_its_phones_follow_from_every_byte() throws IOException {
        try (var one = SpooledFile.spool(file("MAC ADDRESS\nx"), 100).orElseThrow();
                var same = SpooledFile.spool(file("MAC ADDRESS\nx"), 100).orElseThrow();
                var other = SpooledFile.spool(file("MAC ADDRESS\ny"), 100).orElseThrow()) {
            assertThat(one.ids().of(2))
                    .isEqualTo(same.ids().of(2))
                    .isNotEqualTo(other.ids().of(2));
        }
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

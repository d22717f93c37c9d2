package io.offhook.provisioning.phone.bulk.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SpooledFileTest {

    @Test
    void a_file_that_is_too_large_is_refused_however_it_comes() {
        assertThatThrownBy(() -> SpooledFile.spool(file("12345678901"), 10))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(413));
    }

    @Test
    void the_ids_of_its_phones_follow_from_every_byte() throws IOException {
        try (var one = SpooledFile.spool(file("MAC ADDRESS\nx"), 100);
                var same = SpooledFile.spool(file("MAC ADDRESS\nx"), 100);
                var other = SpooledFile.spool(file("MAC ADDRESS\ny"), 100)) {
            assertThat(one.ids().of(2))
                    .isEqualTo(same.ids().of(2))
                    .isNotEqualTo(other.ids().of(2));
        }
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

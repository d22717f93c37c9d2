package io.offhook.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsPageTest {

    private static final String GAUGE = "# HELP a_seconds text\n# TYPE a_seconds gauge\n";

    @Test
    void a_right_page_has_no_mistake() {
        var histogram = "# HELP h text\n# TYPE h histogram\n"
                + "h_bucket{le=\"0.1\"} 1\nh_bucket{le=\"+Inf\"} 2\nh_sum 0.5\nh_count 2\n";

        assertThat(MetricsPage.mistakes(GAUGE + "a_seconds{b=\"c\"} 1.5E-3\n" + histogram, false))
                .isEmpty();
        assertThat(MetricsPage.mistakes(
                        "# HELP a_seconds text\n# TYPE a_seconds gauge\n# UNIT a_seconds seconds\na_seconds 1\n# EOF\n",
                        true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a_seconds 1;a_seconds 1                                   | twice",
                "a_minutes 1                                               | no sample of",
                "a_seconds one                                             | cannot be read",
                "# HELP c text;# TYPE c counter;c 1                        | not named total",
                "# TYPE c_total counter;c_total 1                          | no help",
                "# HELP c text                                             | no type",
                "# HELP c;# TYPE c gauge                                  | no text",
                "# HELP c_ms text;# TYPE c_ms gauge                        | another unit",
                "# HELP offhook_delay_seconds t;# TYPE offhook_delay_seconds summary | without buckets",
                "a_seconds{clientName='x'} 1                               | no snake_case",
                "# UNIT a_seconds bytes                                    | not named by its unit",
                "# HELP b t;# TYPE b gauge;b 1;# HELP a_seconds t          | twice"
            })
    void a_mistake_is_named(String lines, String mistake) {
        var mistakes =
                MetricsPage.mistakes(GAUGE + lines.strip().replace(';', '\n').replace('\'', '"') + "\n", false);

        assertThat(mistakes).isNotEmpty().anyMatch(each -> each.contains(mistake));
    }
}

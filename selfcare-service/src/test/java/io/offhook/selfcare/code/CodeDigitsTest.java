package io.offhook.selfcare.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.support.QrReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeDigitsTest {

    private static final String DIGITS = "0123456789012345";
    private static final CodeDigits CODE = CodeDigits.parse(DIGITS).orElseThrow();
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void people_read_groups_of_four() {
        assertThat(CODE.exposeGrouped()).isEqualTo("0123 4567 8901 2345");
        assertThat(CODE.exposeGroups()).containsExactly("0123", "4567", "8901", "2345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "0123 4567 8901 2345", "01234567890123456", "012345678901234x"})
    void what_is_not_sixteen_digits_is_no_code(String text) {
        assertThat(CodeDigits.parse(text)).isEmpty();
    }

    @Test
    void nothing_of_a_code_gets_into_a_log() {
        assertThat(CODE + " " + QrCode.of(CODE)).doesNotContain("0123");
    }

    @Test
    void a_camera_reads_the_bare_digits_from_the_page() {
        var qr = QrCode.of(CODE);

        assertThat(QrReader.ofSvgPath(qr.svgPath(), qr.size())).isEqualTo(DIGITS);
    }

    @Test
    void a_camera_reads_the_bare_digits_from_the_mail() throws IOException {
        assertThat(QrReader.ofPng(QrPng.of(QrCode.of(CODE)))).isEqualTo(DIGITS);
    }

    @Test
    void a_qr_code_keeps_four_modules_of_quiet_around_it() {
        var qr = QrCode.of(CODE);

        for (int i = 0; i < qr.size(); i++) {
            for (int edge = 0; edge < 4; edge++) {
                assertThat(qr.isDark(i, edge) || qr.isDark(edge, i)).isFalse();
                assertThat(qr.isDark(i, qr.size() - 1 - edge) || qr.isDark(qr.size() - 1 - edge, i))
                        .isFalse();
            }
        }
        assertThat(qr.isDark(4, 4)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PT167H59M, 6 days and 23 hours",
        "PT48H, 2 days",
        "PT25H, 1 day and 1 hour",
        "PT23H59M59S, 23 hours and 59 minutes",
        "PT1H, 1 hour",
        "PT12M30S, 12 minutes",
        "PT59S, less than a minute",
    })
    void the_time_left_is_told_in_words(Duration left, String words) {
        assertThat(TimeLeft.words(NOW, NOW.plus(left))).isEqualTo(words);
    }

    @Test
    void a_date_is_told_in_the_zone_of_the_place() {
        assertThat(new LocalTimes(ZoneId.of("UTC")).format(NOW)).isEqualTo("Monday 23 November 2026 at 10:00 (UTC)");
        assertThat(new LocalTimes(ZoneId.of("Europe/Berlin")).format(NOW))
                .startsWith("Monday 23 November 2026 at 11:00 (");
    }
}

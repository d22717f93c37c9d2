package io.offhook.selfcare.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.support.QrReader;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String DIGITS = "0123456789012345";
    private static final CodeDigits CODE = CodeDigits.parse(DIGITS).orElseThrow();

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
}

package io.offhook.selfcare.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pages.code.CodeDigits;
import io.offhook.pages.code.QrCode;
import io.offhook.selfcare.support.QrReader;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class QrPngTest {

    private static final String DIGITS = "0123456789012345";

    @Test
    void a_camera_reads_the_bare_digits_from_the_mail() throws IOException {
        var code = QrCode.of(CodeDigits.parse(DIGITS).orElseThrow());

        assertThat(QrReader.ofPng(QrPng.of(code))).isEqualTo(DIGITS);
    }
}

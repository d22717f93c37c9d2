package io.offhook.pages.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String DIGITS = "0123456789012345";
    private static final CodeDigits CODE = CodeDigits.parse(DIGITS).orElseThrow();
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int QUIET = 4;

    @Test
    void the_path_of_a_page_says_the_bare_digits() throws ChecksumException, FormatException {
        var qr = QrCode.of(CODE);

        assertThat(new Decoder().decode(modules(qr)).getText()).isEqualTo(DIGITS);
    }

    @Test
    void a_qr_code_keeps_four_modules_of_quiet_around_it() {
        var qr = QrCode.of(CODE);

        for (int i = 0; i < qr.size(); i++) {
            for (int edge = 0; edge < QUIET; edge++) {
                assertThat(qr.isDark(i, edge) || qr.isDark(edge, i)).isFalse();
                assertThat(qr.isDark(i, qr.size() - 1 - edge) || qr.isDark(qr.size() - 1 - edge, i))
                        .isFalse();
            }
        }
        assertThat(qr.isDark(QUIET, QUIET)).isTrue();
    }

    /** What the path draws, without the quiet zone. */
    private static BitMatrix modules(QrCode qr) {
        var matrix = new BitMatrix(qr.size() - 2 * QUIET);
        var runs = RUN.matcher(qr.svgPath());
        while (runs.find()) {
            int x = Integer.parseInt(runs.group(1)) - QUIET;
            int y = Integer.parseInt(runs.group(2)) - QUIET;
            matrix.setRegion(x, y, Integer.parseInt(runs.group(3)), 1);
        }
        return matrix;
    }
}

package io.offhook.pages.code;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** The bare digits as a QR code with its quiet zone. A secret: {@code toString} hides it. */
public final class QrCode {

    private static final int QUIET_ZONE = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    public static QrCode of(CodeDigits digits) {
        try {
            return new QrCode(
                    Encoder.encode(digits.expose(), ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalStateException("16 digits fit into a QR code", e);
        }
    }

    /** Width and height in modules. */
    public int size() {
        return modules.getWidth() + 2 * QUIET_ZONE;
    }

    public boolean isDark(int x, int y) {
        int column = x - QUIET_ZONE;
        int row = y - QUIET_ZONE;
        return column >= 0
                && row >= 0
                && column < modules.getWidth()
                && row < modules.getHeight()
                && modules.get(column, row) == 1;
    }

    /** The dark modules as the {@code d} attribute of an SVG path; one unit is one module. */
    public String svgPath() {
        var path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                int run = darkRun(x, y);
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x, y, run, run));
                    x += run;
                }
            }
        }
        return path.toString();
    }

    private int darkRun(int x, int y) {
        int run = 0;
        while (isDark(x + run, y)) {
            run++;
        }
        return run;
    }

    @Override
    public String toString() {
        return "QrCode[****]";
    }
}

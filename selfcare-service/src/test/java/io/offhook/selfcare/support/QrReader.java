package io.offhook.selfcare.support;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** What a camera makes of a QR code. */
public final class QrReader {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int SCALE = 6;

    private QrReader() {}

    public static String ofPng(byte[] png) throws IOException {
        return read(ImageIO.read(new ByteArrayInputStream(png)));
    }

    /** Draws the path of an SVG on white, as a browser does. */
    public static String ofSvgPath(String path, int size) {
        var image = new BufferedImage(size * SCALE, size * SCALE, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, size * SCALE, size * SCALE);
        canvas.setColor(Color.BLACK);
        var runs = RUN.matcher(path);
        while (runs.find()) {
            canvas.fillRect(at(runs.group(1)), at(runs.group(2)), at(runs.group(3)), SCALE);
        }
        return read(image);
    }

    private static int at(String number) {
        return Integer.parseInt(number) * SCALE;
    }

    private static String read(BufferedImage image) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE)))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no QR code to be seen", e);
        }
    }
}

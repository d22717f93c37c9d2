package io.offhook.selfcare.code;

import io.offhook.pages.code.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A QR code as a PNG picture, for mail clients, which show no SVG. */
public final class QrPng {

    private static final int PIXELS_PER_MODULE = 8;
    private static final int WHITE = 0xffffff;

    private QrPng() {}

    public static byte[] of(QrCode code) {
        int side = code.size() * PIXELS_PER_MODULE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!code.isDark(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE)) {
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        try (var png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }
}

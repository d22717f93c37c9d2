package io.offhook.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How the text of a file is encoded: as its byte order mark says, or its look, or the request, or else UTF-8. */
final class TextEncoding {

    private static final int LOOKED_AT = 512;
    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};

    private TextEncoding() {}

    /** The text; it may begin with a byte order mark. */
    static Reader open(InputStream file, Optional<Charset> declared) throws IOException {
        var bytes = new BufferedInputStream(file);
        bytes.mark(LOOKED_AT);
        var head = bytes.readNBytes(LOOKED_AT);
        bytes.reset();
        return new InputStreamReader(bytes, of(head, declared));
    }

    static Charset of(byte[] head, Optional<Charset> declared) {
        if (begins(head, UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(head, UTF_16_LE) || isHalfZero(head, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(head, UTF_16_BE) || isHalfZero(head, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return declared.orElse(StandardCharsets.UTF_8);
    }

    /** Text has no other control characters beside zeros. Zeros alone, as in UTF-16 or by a slip, are a matter of the rows. */
    static boolean isText(byte[] file, Optional<Charset> declared) {
        var head = Arrays.copyOf(file, Math.min(file.length, LOOKED_AT));
        boolean zeros = false;
        boolean controls = false;
        for (byte each : head) {
            zeros |= each == 0;
            controls |= each > 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r';
        }
        return !(zeros && controls) || of(head, declared).name().startsWith("UTF-16");
    }

    private static boolean begins(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    /** A header in UTF-16 has a zero in nearly each pair of bytes, always at the same side. */
    private static boolean isHalfZero(byte[] head, int side) {
        int pairs = head.length / 2;
        int zeros = 0;
        for (int pair = 0; pair < pairs; pair++) {
            if (head[2 * pair + 1 - side] == 0) {
                return false;
            }
            zeros += head[2 * pair + side] == 0 ? 1 : 0;
        }
        return pairs > 0 && zeros * 2 > pairs;
    }
}

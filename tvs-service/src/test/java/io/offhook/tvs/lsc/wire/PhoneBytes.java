package io.offhook.tvs.lsc.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Messages of phones, written by hand. */
public final class PhoneBytes {

    private PhoneBytes() {}

    public static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    public static byte[] message(int command, int session, byte[]... elements) {
        var body = joined(elements);
        return ByteBuffer.allocate(8 + body.length)
                .put((byte) 0x55)
                .put((byte) command)
                .putInt(session)
                .putShort((short) body.length)
                .put(body)
                .array();
    }

    public static byte[] element(int tag, byte... value) {
        return ByteBuffer.allocate(3 + value.length)
                .put((byte) tag)
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    public static byte[] text(int tag, String text) {
        return element(tag, (text + '\0').getBytes(StandardCharsets.US_ASCII));
    }

    /** Element 4. */
    public static byte[] certificate(byte[] der) {
        return element(
                4,
                ByteBuffer.allocate(5 + der.length)
                        .put((byte) 1)
                        .putShort((short) (der.length + 2))
                        .putShort((short) 2)
                        .put(der)
                        .array());
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A phone that types a string. */
    public static byte[] authentication(int session, String deviceName, String string) {
        return message(2, session, element(1, (byte) 1), element(7, (byte) 3), text(11, string), text(13, deviceName));
    }
}

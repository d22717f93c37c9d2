package io.offhook.pki.tlv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes elements one after the other. What does not fit its length is an {@link IllegalArgumentException}. */
public final class TlvWriter {

    private static final int LONGEST = 0xFFFF;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public TlvWriter value(int tag, byte[] value) {
        if (value.length > LONGEST) {
            throw new IllegalArgumentException("tag " + tag + " cannot hold " + value.length + " bytes");
        }
        bytes.write(tag);
        return number(2, value.length).raw(value);
    }

    public TlvWriter value(Field field) {
        return value(field.tag(), field.value().toArray());
    }

    public TlvWriter oneByte(int tag, int value) {
        return value(tag, new TlvWriter().number(1, value).toArray());
    }

    public TlvWriter twoBytes(int tag, int value) {
        return value(tag, new TlvWriter().number(2, value).toArray());
    }

    /** @param value 0 to 2^32 - 1 */
    public TlvWriter fourBytes(int tag, long value) {
        return value(tag, new TlvWriter().number(4, value).toArray());
    }

    /** Whether an element can hold this as a text. */
    public static boolean isText(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Character::isISOControl);
    }

    /** UTF-8 with a NUL behind it, which the length counts. */
    public TlvWriter text(int tag, String text) {
        if (!isText(text)) {
            throw new IllegalArgumentException("tag " + tag + " holds a text, without control characters");
        }
        return value(tag, (text + '\0').getBytes(StandardCharsets.UTF_8));
    }

    public TlvWriter container(int tag, TlvWriter inside) {
        return value(tag, inside.toArray());
    }

    public TlvWriter raw(byte[] some) {
        bytes.writeBytes(some);
        return this;
    }

    public int size() {
        return bytes.size();
    }

    public byte[] toArray() {
        return bytes.toByteArray();
    }

    private TlvWriter number(int length, long value) {
        if (value < 0 || value >> (8 * length) != 0) {
            throw new IllegalArgumentException(value + " does not fit into " + length + " bytes");
        }
        for (var shift = 8 * (length - 1); shift >= 0; shift -= 8) {
            bytes.write((int) (value >> shift));
        }
        return this;
    }
}

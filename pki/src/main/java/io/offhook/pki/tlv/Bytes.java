package io.offhook.pki.tlv;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** Bytes that nobody changes; a part of them shares their memory. Equal by content. */
public final class Bytes {

    private final byte[] array;
    private final int from;
    private final int to;

    private Bytes(byte[] array, int from, int to) {
        this.array = array;
        this.from = from;
        this.to = to;
    }

    /** Copies. */
    public static Bytes of(byte[] array) {
        return new Bytes(array.clone(), 0, array.length);
    }

    public int length() {
        return to - from;
    }

    /** 0 to 255. */
    public int at(int index) {
        return array[from + Objects.checkIndex(index, length())] & 0xFF;
    }

    /** Unsigned and big-endian. */
    public long number() {
        if (length() > 4) {
            throw new IllegalStateException(length() + " bytes are no small number");
        }
        var number = 0L;
        for (var i = 0; i < length(); i++) {
            number = number << 8 | at(i);
        }
        return number;
    }

    public Bytes part(int begin, int end) {
        Objects.checkFromToIndex(begin, end, length());
        return new Bytes(array, from + begin, from + end);
    }

    public InputStream open() {
        return new ByteArrayInputStream(array, from, length());
    }

    /** A new array, which the caller may change. */
    public byte[] toArray() {
        return Arrays.copyOfRange(array, from, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(array, from, to, that.array, that.from, that.to);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray());
    }

    /** Lower-case hex. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(array, from, to);
    }
}

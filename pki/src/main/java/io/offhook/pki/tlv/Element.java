package io.offhook.pki.tlv;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A tag and its value as read.
 *
 * @param offset of the tag from the beginning of the file
 */
public record Element(int tag, int offset, Bytes value) {

    /** Of a tag and its length. */
    public static final int PREFIX = 3;

    public Field field() {
        return new Field(tag, value);
    }

    /** Where the next element begins. */
    public int end() {
        return offset + PREFIX + value.length();
    }

    public TlvReader inside() {
        return new TlvReader(value, offset + PREFIX);
    }

    public Bytes exactly(int length) throws MalformedFile {
        if (value.length() != length) {
            throw malformed(Reason.WRONG_LENGTH, value.length() + " bytes long instead of " + length);
        }
        return value;
    }

    /** 0 to 255. */
    public int oneByte() throws MalformedFile {
        return (int) exactly(1).number();
    }

    /** 0 to 65535. */
    public int twoBytes() throws MalformedFile {
        return (int) exactly(2).number();
    }

    /** 0 to 2^32 - 1. */
    public long fourBytes() throws MalformedFile {
        return exactly(4).number();
    }

    /** UTF-8 that ends in the only NUL; without control characters, at least one character long. */
    public String text() throws MalformedFile {
        var last = value.length() - 1;
        if (last < 1 || value.at(last) != 0) {
            throw malformed(Reason.BAD_TEXT, "a text without a final NUL or without characters before it");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.part(0, last).toArray()))
                    .toString();
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw malformed(Reason.BAD_TEXT, "control characters in a text");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw malformed(Reason.BAD_TEXT, "a text that is not UTF-8");
        }
    }

    public MalformedFile malformed(Reason reason, String message) {
        return new MalformedFile(reason, tag, offset, message);
    }
}

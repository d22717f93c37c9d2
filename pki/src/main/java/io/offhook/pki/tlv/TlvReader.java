package io.offhook.pki.tlv;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;

/** Reads the elements of a file or of a part of it, one after the other. */
public final class TlvReader {

    /** Stands alone, without length and value. */
    public static final int PADDING = 13;

    private final Bytes part;
    private final int base;
    private int position;

    /** @param base where the part begins in its file */
    public TlvReader(Bytes part, int base) {
        this.part = part;
        this.base = base;
    }

    /** From the beginning of the file. */
    public int offset() {
        return base + position;
    }

    public boolean isAtEnd() {
        return position == part.length();
    }

    public boolean isAt(int tag) {
        return !isAtEnd() && part.at(position) == tag;
    }

    public Element takeAny() throws MalformedFile {
        if (isAtEnd()) {
            throw new MalformedFile(Reason.TRUNCATED, 0, offset(), "the end, where an element should begin");
        }
        var tag = part.at(position);
        var left = part.length() - position - Element.PREFIX;
        if (left < 0) {
            throw new MalformedFile(Reason.TRUNCATED, tag, offset(), "cut off within its length");
        }
        var length = part.at(position + 1) << 8 | part.at(position + 2);
        if (length > left) {
            throw new MalformedFile(
                    Reason.TRUNCATED, tag, offset(), length + " bytes announced, " + left + " are there");
        }
        var begin = position + Element.PREFIX;
        var element = new Element(tag, offset(), part.part(begin, begin + length));
        position = begin + length;
        return element;
    }

    public Element take(int tag) throws MalformedFile {
        if (isAtEnd()) {
            throw new MalformedFile(Reason.TRUNCATED, tag, offset(), "missing, the end comes before it");
        }
        if (!isAt(tag)) {
            throw new MalformedFile(
                    Reason.UNEXPECTED_TAG, part.at(position), offset(), "where tag " + tag + " should stand");
        }
        return takeAny();
    }

    /** The next bytes as a part of their own. */
    public TlvReader part(int length) throws MalformedFile {
        var left = part.length() - position;
        if (length < 0 || length > left) {
            throw new MalformedFile(
                    Reason.TRUNCATED,
                    isAtEnd() ? 0 : part.at(position),
                    offset(),
                    length + " more bytes announced, " + left + " are there");
        }
        var inside = new TlvReader(part.part(position, position + length), offset());
        position += length;
        return inside;
    }

    /** Lone padding bytes up to the end, fewer than {@code alignment}. */
    public void takePadding(int alignment) throws MalformedFile {
        for (var count = 1; count < alignment && isAt(PADDING); count++) {
            position++;
        }
        finish();
    }

    public void finish() throws MalformedFile {
        if (!isAtEnd()) {
            var left = part.length() - position;
            throw new MalformedFile(
                    Reason.TRAILING, part.at(position), offset(), left + " bytes where nothing may follow");
        }
    }
}

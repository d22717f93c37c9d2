package io.offhook.phone.capf;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.tlv.Elements;
import io.offhook.pki.tlv.TlvReader;
import io.offhook.pki.tlv.TlvWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One message: a header of 8 bytes, then elements.
 *
 * @param session chosen by the server
 */
record CapfMessage(int command, int session, Bytes body) {

    static final int KEY_REQUEST = 3;
    static final int STORE_REQUEST = 9;
    static final int FETCH_REQUEST = 11;
    static final int DELETE_REQUEST = 13;
    static final int END = 15;

    private static final int HEADER = 8;
    private static final byte MAGIC = 0x55;
    private static final Set<Integer> TAGS =
            IntStream.rangeClosed(1, 20).boxed().collect(Collectors.toUnmodifiableSet());

    static CapfMessage read(InputStream in) throws IOException, MalformedFile {
        var header = ByteBuffer.wrap(exactly(in, HEADER));
        if (header.get() != MAGIC) {
            throw new MalformedFile(Reason.UNKNOWN_CODE, 0, 0, "not the header of a CAPF message");
        }
        int command = header.get();
        int session = header.getInt();
        return new CapfMessage(command, session, Bytes.of(exactly(in, header.getShort() & 0xffff)));
    }

    /** Sent as a whole: servers want the header at once. */
    static byte[] bytes(int command, int session, TlvWriter elements) {
        return ByteBuffer.allocate(HEADER + elements.size())
                .put(MAGIC)
                .put((byte) command)
                .putInt(session)
                .putShort((short) elements.size())
                .put(elements.toArray())
                .array();
    }

    Elements elements() throws MalformedFile {
        return Elements.of(new TlvReader(body, 0), TAGS);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended early");
        }
        return bytes;
    }
}

package io.offhook.phone.tvs;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.tlv.TlvWriter;
import java.nio.ByteBuffer;

/**
 * One TVS message: a header of 10 bytes, then TLV elements as in trust lists.
 *
 * @param session chosen by the phone and echoed, 0 to 2^32 - 1
 */
record TvsMessage(Command command, long session, Bytes body) {

    enum Command {
        VERIFY_REQUEST(1),
        VERIFY_RESPONSE(2),
        QUERY_REQUEST(3),
        QUERY_RESPONSE(4);

        private final int code;

        Command(int code) {
            this.code = code;
        }
    }

    static final int HEADER = 10;

    private static final int PROTOCOL = 0x57;
    private static final int VERSION = 1;

    byte[] toBytes() {
        return new TlvWriter()
                .raw(ByteBuffer.allocate(HEADER)
                        .put((byte) PROTOCOL)
                        .put((byte) VERSION)
                        .put((byte) command.code)
                        .put((byte) 0)
                        .putInt((int) session)
                        .putShort((short) body.length())
                        .array())
                .raw(body.toArray())
                .toArray();
    }

    /** The length of the body after this header. The header must match the request. */
    static int bodyLength(Bytes header, Command expected, long session) throws MalformedFile {
        if (header.at(0) != PROTOCOL || header.at(1) != VERSION) {
            throw malformed("not the header of a TVS message");
        }
        if (header.at(2) != expected.code || header.part(4, 8).number() != session) {
            throw malformed("the answer belongs to another request");
        }
        return (int) header.part(8, HEADER).number();
    }

    private static MalformedFile malformed(String message) {
        return new MalformedFile(Reason.UNKNOWN_CODE, PROTOCOL, 0, message);
    }
}

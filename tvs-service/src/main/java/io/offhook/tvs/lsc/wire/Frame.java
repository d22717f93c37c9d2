package io.offhook.tvs.lsc.wire;

import io.offhook.pki.tlv.Bytes;
import io.offhook.tvs.lsc.wire.MalformedMessage.Fault;
import java.nio.ByteBuffer;

/** One message of a phone: 0x55, command, session (4), length of the body (2), body. */
record Frame(Command command, Bytes body) {

    static final int HEADER = 8;
    static final byte MAGIC = 0x55;

    /** Largest body that is read: two certificates of the largest size, and four proofs of the largest keys. */
    static final int MAX_BODY = 2 * 8_192 + 4 * 1_024;

    private static final int SESSION_AT = 2;
    private static final int LENGTH_AT = 6;
    private static final int UNSIGNED = 0xffff;

    /**
     * How many bytes the message has that begins here; 0 while its header is incomplete. A wrong header fails at its first wrong byte,
     * without waiting for the rest.
     */
    static int size(ByteBuffer bytes, int session) {
        int from = bytes.position();
        int there = bytes.remaining();
        demand(there < 1 || bytes.get(from) == MAGIC, Fault.NO_CAPF);
        if (there > 1) {
            Command.of(bytes.get(from + 1));
        }
        demand(there < LENGTH_AT || bytes.getInt(from + SESSION_AT) == session, Fault.WRONG_SESSION);
        if (there < HEADER) {
            return 0;
        }
        int body = bytes.getShort(from + LENGTH_AT) & UNSIGNED;
        demand(body <= MAX_BODY, Fault.TOO_LONG);
        return HEADER + body;
    }

    /** Takes a whole message, whose {@link #size} was found good. */
    static Frame take(ByteBuffer bytes) {
        bytes.get();
        var command = Command.of(bytes.get());
        bytes.getInt();
        var body = new byte[bytes.getShort() & UNSIGNED];
        bytes.get(body);
        return new Frame(command, Bytes.of(body));
    }

    private static void demand(boolean fine, Fault otherwise) {
        if (!fine) {
            throw new MalformedMessage(otherwise);
        }
    }
}

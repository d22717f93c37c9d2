package io.offhook.tvs.verification.wire;

import io.offhook.pki.tlv.Bytes;
import io.offhook.tvs.verification.wire.MalformedMessage.Fault;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One message: 0x57, version 1, command, a reserved byte, session (4), length of the body (2), body.
 *
 * @param session chosen by the phone, echoed in the answer
 * @param body elements, one after the other
 */
public record Frame(Command command, int session, Bytes body) {

    static final int HEADER = 10;
    static final byte MAGIC = 0x57;
    static final byte VERSION = 1;

    /** Largest body that is read: a request with the largest certificate that can be registered, and names beside it. */
    static final int MAX_BODY = 8_192 + 1_024;

    private static final int LENGTH_AT = 8;
    private static final int UNSIGNED = 0xffff;

    /** Code of a request; that of its response is the next one. */
    public enum Command {
        VERIFY(1),
        QUERY(3);

        final byte code;

        Command(int code) {
            this.code = (byte) code;
        }

        private static Command of(byte code) {
            return Arrays.stream(values())
                    .filter(command -> command.code == code)
                    .findFirst()
                    .orElseThrow(() -> new MalformedMessage(Fault.UNKNOWN_COMMAND));
        }
    }

    /**
     * How many bytes the message has that begins here; 0 while its header is incomplete. A wrong header fails at its first wrong
     * byte, without waiting for the rest.
     */
    static int size(ByteBuffer bytes) {
        int from = bytes.position();
        int there = bytes.remaining();
        demand(there < 1 || bytes.get(from) == MAGIC, Fault.NO_TVS);
        demand(there < 2 || bytes.get(from + 1) == VERSION, Fault.UNKNOWN_VERSION);
        if (there > 2) {
            Command.of(bytes.get(from + 2));
        }
        if (there < HEADER) {
            return 0;
        }
        int body = bytes.getShort(from + LENGTH_AT) & UNSIGNED;
        demand(body <= MAX_BODY, Fault.TOO_LONG);
        return HEADER + body;
    }

    /** Takes a whole message, whose {@link #size} was found good. */
    static Frame take(ByteBuffer bytes) {
        bytes.position(bytes.position() + 2);
        var command = Command.of(bytes.get());
        bytes.get();
        int session = bytes.getInt();
        var body = new byte[bytes.getShort() & UNSIGNED];
        bytes.get(body);
        return new Frame(command, session, Bytes.of(body));
    }

    private static void demand(boolean fine, Fault otherwise) {
        if (!fine) {
            throw new MalformedMessage(otherwise);
        }
    }
}

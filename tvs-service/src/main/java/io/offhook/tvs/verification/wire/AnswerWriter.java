package io.offhook.tvs.verification.wire;

import io.offhook.pki.Role;
import io.offhook.tvs.verification.TvsAnswer;
import io.offhook.tvs.verification.TvsAnswer.Found;
import io.offhook.tvs.verification.TvsAnswer.Invalid;
import io.offhook.tvs.verification.TvsAnswer.Vouched;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes an answer: status, the certificate if the phone named one, roles, time to live. */
public final class AnswerWriter {

    private static final byte VALID = 0;
    private static final byte INVALID = 1;
    /** More than all elements without the certificate take. */
    private static final int SMALL_ELEMENTS = 64;

    private AnswerWriter() {}

    /** The whole message, with the session of the request that it answers. */
    public static byte[] write(Frame request, TvsAnswer answer) {
        int certificate = answer instanceof Found found ? found.certificate().length() : 0;
        var message = ByteBuffer.allocate(Frame.HEADER + SMALL_ELEMENTS + certificate);
        message.put(Frame.MAGIC)
                .put(Frame.VERSION)
                .put((byte) (request.command().code + 1))
                .put((byte) 0)
                .putInt(request.session())
                .putShort((short) 0);
        switch (answer) {
            case Invalid invalid -> put(message, Tag.STATUS, INVALID);
            case Vouched vouched -> {
                put(message, Tag.STATUS, VALID);
                putRoles(message, vouched.roles(), vouched.ttlSeconds());
            }
            case Found found -> {
                put(message, Tag.STATUS, VALID);
                put(message, Tag.CERTIFICATE, found.certificate().toArray());
                putRoles(message, found.roles(), found.ttlSeconds());
            }
        }
        message.flip();
        message.putShort(Frame.HEADER - 2, (short) (message.limit() - Frame.HEADER));
        var bytes = new byte[message.limit()];
        message.get(bytes);
        return bytes;
    }

    private static void putRoles(ByteBuffer message, List<Role> roles, long ttlSeconds) {
        var codes = new byte[roles.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) roles.get(i).code();
        }
        put(message, Tag.ROLES, codes);
        put(
                message,
                Tag.TIME_TO_LIVE,
                ByteBuffer.allocate(Integer.BYTES).putInt((int) ttlSeconds).array());
    }

    private static void put(ByteBuffer message, byte tag, byte... value) {
        message.put(tag).putShort((short) value.length).put(value);
    }
}

package io.offhook.tvs.lsc.wire;

import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.tlv.TlvWriter;
import io.offhook.tvs.lsc.key.KeySpec;
import java.nio.ByteBuffer;

/** Writes a message as a whole: real phones stall on a split one. */
public final class MessageWriter {

    private static final int VERSION = 3;
    private static final int LSC = 1;

    private MessageWriter() {}

    public static byte[] write(int session, ServerMessage message) {
        return switch (message) {
            case ServerMessage.AskAuthentication ignored ->
                frame(1, session, new TlvWriter().oneByte(Tag.VERSION, VERSION).oneByte(Tag.AUTHENTICATION_TYPE, 0));
            case ServerMessage.AskKey it -> frame(3, session, key(it.key()));
            case ServerMessage.Store it -> frame(9, session, certificate(it.certificate()));
            case ServerMessage.Fetch ignored -> frame(11, session, new TlvWriter());
            case ServerMessage.Delete ignored -> frame(13, session, new TlvWriter());
            case ServerMessage.End it ->
                frame(
                        15,
                        session,
                        new TlvWriter().oneByte(Tag.REASON, it.reason().code()));
        };
    }

    private static TlvWriter key(KeySpec key) {
        return switch (key) {
            case KeySpec.Rsa rsa ->
                new TlvWriter().twoBytes(Tag.KEY_SIZE, rsa.size()).oneByte(Tag.KEY_TYPE, 0);
            case KeySpec.Ec ec ->
                new TlvWriter()
                        .oneByte(Tag.KEY_TYPE, 1)
                        .oneByte(Tag.CURVE, ec.curve().code());
        };
    }

    private static TlvWriter certificate(Bytes der) {
        var nested = ByteBuffer.allocate(5 + der.length())
                .put((byte) 1)
                .putShort((short) (der.length() + 2))
                .put((byte) 0)
                .put((byte) LSC)
                .put(der.toArray());
        return new TlvWriter().oneByte(Tag.CERTIFICATE_TYPE, LSC).value(Tag.CERTIFICATE, nested.array());
    }

    private static byte[] frame(int command, int session, TlvWriter elements) {
        return ByteBuffer.allocate(Frame.HEADER + elements.size())
                .put(Frame.MAGIC)
                .put((byte) command)
                .putInt(session)
                .putShort((short) elements.size())
                .put(elements.toArray())
                .array();
    }
}

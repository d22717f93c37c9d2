package io.offhook.provisioning.files.tftp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;

/** Writes the packets that a server sends: RFC 1350 and 2347. */
public final class PacketWriter {

    private static final int DATA = 3;
    private static final int ACKNOWLEDGEMENT = 4;
    private static final int ERROR = 5;
    private static final int OPTION_ACKNOWLEDGEMENT = 6;

    private PacketWriter() {}

    public static byte[] write(Packet packet) {
        return switch (packet) {
            case Packet.Data data -> data(data);
            case Packet.Acknowledgement it ->
                begin(ACKNOWLEDGEMENT, Short.BYTES).putShort((short) it.block()).array();
            case Packet.Error it -> error(it);
            case Packet.OptionAcknowledgement it -> options(it.options());
            case Packet.ReadRequest ignored -> throw new IllegalArgumentException("a server sends no requests");
            case Packet.WriteRequest ignored -> throw new IllegalArgumentException("a server sends no requests");
        };
    }

    private static byte[] data(Packet.Data data) {
        return begin(DATA, Short.BYTES + data.content().remaining())
                .putShort((short) data.block())
                .put(data.content().duplicate())
                .array();
    }

    private static byte[] error(Packet.Error error) {
        var message = text(error.message());
        return begin(ERROR, Short.BYTES + message.length)
                .putShort((short) error.code().number())
                .put(message)
                .array();
    }

    private static byte[] options(Map<String, String> options) {
        var texts = new ByteArrayOutputStream();
        options.forEach((name, value) -> {
            texts.writeBytes(text(name));
            texts.writeBytes(text(value));
        });
        return begin(OPTION_ACKNOWLEDGEMENT, texts.size())
                .put(texts.toByteArray())
                .array();
    }

    private static ByteBuffer begin(int opcode, int length) {
        return ByteBuffer.allocate(Short.BYTES + length).putShort((short) opcode);
    }

    private static byte[] text(String text) {
        return (text + '\0').getBytes(ISO_8859_1);
    }
}

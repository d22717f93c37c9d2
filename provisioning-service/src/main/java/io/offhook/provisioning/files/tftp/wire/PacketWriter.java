package io.offhook.provisioning.files.tftp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** Writes what a server says, RFC 1350 and 2347. */
public final class PacketWriter {

    private static final int DATA = 3;
    private static final int ACKNOWLEDGEMENT = 4;
    private static final int ERROR = 5;
    private static final int OPTION_ACKNOWLEDGEMENT = 6;

    private PacketWriter() {}

    public static byte[] write(Packet packet) {
        return buffer(packet).getBytes();
    }

    private static Buffer buffer(Packet packet) {
        return switch (packet) {
            case Packet.Data data -> data(data);
            case Packet.Acknowledgement it -> opcode(ACKNOWLEDGEMENT).appendUnsignedShort(it.block());
            case Packet.Refusal error ->
                text(opcode(ERROR).appendUnsignedShort(error.reason().code()), error.message());
            case Packet.OptionAcknowledgement it -> options(opcode(OPTION_ACKNOWLEDGEMENT), it.options());
            case Packet.Read ignored -> throw new IllegalArgumentException("a server asks for nothing");
            case Packet.Write ignored -> throw new IllegalArgumentException("a server asks for nothing");
        };
    }

    private static Buffer data(Packet.Data data) {
        var content = new byte[data.content().remaining()];
        data.content().duplicate().get(content);
        return opcode(DATA).appendUnsignedShort(data.block()).appendBytes(content);
    }

    private static Buffer options(Buffer buffer, Map<String, String> options) {
        options.forEach((name, value) -> text(text(buffer, name), value));
        return buffer;
    }

    private static Buffer opcode(int code) {
        return Buffer.buffer().appendUnsignedShort(code);
    }

    private static Buffer text(Buffer buffer, String text) {
        return buffer.appendBytes(text.getBytes(ISO_8859_1)).appendByte((byte) 0);
    }
}

package io.offhook.provisioning.files.tftp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads packets, RFC 1350 and 2347; what is cut off, or has bytes left over, is none. */
public final class PacketReader {

    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int DATA = 3;
    private static final int ACKNOWLEDGEMENT = 4;
    private static final int ERROR = 5;
    private static final int OPTION_ACKNOWLEDGEMENT = 6;

    /** RFC 2347: a request is no longer. */
    private static final int LONGEST_REQUEST = 512;

    private final ByteBuffer bytes;

    private PacketReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    public static Optional<Packet> read(byte[] datagram) {
        return datagram.length < Short.BYTES
                ? Optional.empty()
                : new PacketReader(ByteBuffer.wrap(datagram)).read(datagram.length);
    }

    private Optional<Packet> read(int length) {
        return switch (number()) {
            case READ -> length > LONGEST_REQUEST ? Optional.empty() : request();
            case WRITE -> Optional.of(new Packet.Write());
            case DATA -> hasNumber() ? Optional.of(new Packet.Data(number(), bytes.slice())) : Optional.empty();
            case ACKNOWLEDGEMENT ->
                bytes.remaining() == Short.BYTES ? Optional.of(new Packet.Acknowledgement(number())) : Optional.empty();
            case ERROR -> hasNumber() ? error() : Optional.empty();
            case OPTION_ACKNOWLEDGEMENT -> options().map(Packet.OptionAcknowledgement::new);
            default -> Optional.empty();
        };
    }

    private Optional<Packet> request() {
        return text().flatMap(file -> text().flatMap(mode ->
                options().map(options -> new Packet.Read(file, mode.toLowerCase(Locale.ROOT), options))));
    }

    private Optional<Packet> error() {
        var reason = Packet.Reason.of(number());
        return text().map(message -> new Packet.Refusal(reason, message));
    }

    private Optional<Map<String, String>> options() {
        Map<String, String> options = new LinkedHashMap<>();
        while (bytes.hasRemaining()) {
            var name = text();
            var value = text();
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            options.putIfAbsent(name.get().toLowerCase(Locale.ROOT), value.get());
        }
        return Optional.of(options);
    }

    /** As far as the next NUL, which there must be. */
    private Optional<String> text() {
        for (int end = bytes.position(); end < bytes.limit(); end++) {
            if (bytes.get(end) == 0) {
                var text = new byte[end - bytes.position()];
                bytes.get(text).get();
                return Optional.of(new String(text, ISO_8859_1));
            }
        }
        return Optional.empty();
    }

    private boolean hasNumber() {
        return bytes.remaining() >= Short.BYTES;
    }

    private int number() {
        return Short.toUnsignedInt(bytes.getShort());
    }
}

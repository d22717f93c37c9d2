package io.offhook.provisioning.files.tftp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.offhook.provisioning.files.tftp.wire.Packet.ErrorCode;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads packets: RFC 1350 and 2347. As lenient as other servers where clients are known to be careless: bytes after the mode that are no
 * option, and behind the number of an ACK, are passed over, and an ERROR counts however it is cut off.
 */
public final class PacketReader {

    private static final int READ_REQUEST = 1;
    private static final int WRITE_REQUEST = 2;
    private static final int DATA = 3;
    private static final int ACKNOWLEDGEMENT = 4;
    private static final int ERROR = 5;
    private static final int OPTION_ACKNOWLEDGEMENT = 6;

    /** RFC 2347, section 4. */
    private static final int MAX_REQUEST = 512;

    private final ByteBuffer bytes;

    private PacketReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Returns empty where the datagram is no packet. */
    public static Optional<Packet> read(byte[] datagram) {
        return datagram.length < Short.BYTES
                ? Optional.empty()
                : new PacketReader(ByteBuffer.wrap(datagram)).read(datagram.length);
    }

    private Optional<Packet> read(int length) {
        return switch (number()) {
            case READ_REQUEST -> length > MAX_REQUEST ? Optional.empty() : readRequest();
            case WRITE_REQUEST -> Optional.of(new Packet.WriteRequest());
            case DATA -> hasNumber() ? Optional.of(new Packet.Data(number(), bytes.slice())) : Optional.empty();
            case ACKNOWLEDGEMENT -> hasNumber() ? Optional.of(new Packet.Acknowledgement(number())) : Optional.empty();
            case ERROR -> Optional.of(error());
            case OPTION_ACKNOWLEDGEMENT -> Optional.of(new Packet.OptionAcknowledgement(options()));
            default -> Optional.empty();
        };
    }

    private Optional<Packet> readRequest() {
        return text().flatMap(file ->
                text().map(mode -> new Packet.ReadRequest(file, mode.toLowerCase(Locale.ROOT), options())));
    }

    private Packet error() {
        var code = hasNumber() ? ErrorCode.of(number()) : ErrorCode.NOT_DEFINED;
        return new Packet.Error(code, text().orElseGet(this::rest));
    }

    /** Pairs of name and value. A name without a value is no option; the first of two with one name counts. */
    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (var name = text(); name.isPresent(); name = text()) {
            var value = text();
            if (!name.get().isEmpty() && value.isPresent()) {
                options.putIfAbsent(name.get().toLowerCase(Locale.ROOT), value.get());
            }
        }
        return options;
    }

    /** The bytes before the next NUL. Empty where there is none. */
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

    private String rest() {
        var text = new byte[bytes.remaining()];
        bytes.get(text);
        return new String(text, ISO_8859_1);
    }

    private boolean hasNumber() {
        return bytes.remaining() >= Short.BYTES;
    }

    private int number() {
        return Short.toUnsignedInt(bytes.getShort());
    }
}

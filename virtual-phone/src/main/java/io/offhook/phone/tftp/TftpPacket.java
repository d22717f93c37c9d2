package io.offhook.phone.tftp;

import io.offhook.pki.tlv.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** TFTP packets: encodes requests, acknowledgements and errors; decodes data, errors and option acknowledgements. */
sealed interface TftpPacket {

    int FILE_NOT_FOUND = 1;
    int UNKNOWN_TRANSFER = 5;
    int OPTIONS_REFUSED = 8;

    /** @param block 0 to 65535 */
    record Data(int block, Bytes content) implements TftpPacket {}

    record OptionsAccepted(Map<String, String> options) implements TftpPacket {}

    record Failed(int code, String message) implements TftpPacket {}

    static byte[] readRequest(String file, Map<String, String> options) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 1});
        string(out, file);
        string(out, "octet");
        options.forEach((name, value) -> {
            string(out, name);
            string(out, value);
        });
        return out.toByteArray();
    }

    static byte[] acknowledgement(int block) {
        return new byte[] {0, 4, (byte) (block >> 8), (byte) block};
    }

    static byte[] error(int code) {
        return new byte[] {0, 5, 0, (byte) code, 0};
    }

    static TftpPacket parse(byte[] packet, int length) throws IOException {
        if (length < 4 || packet[0] != 0) {
            throw new IOException("not a TFTP packet");
        }
        var number = (packet[2] & 0xFF) << 8 | (packet[3] & 0xFF);
        return switch (packet[1]) {
            case 3 -> new Data(number, Bytes.of(packet).part(4, length));
            case 5 -> new Failed(number, String.join(" ", strings(packet, 4, length)));
            case 6 -> new OptionsAccepted(options(strings(packet, 2, length)));
            default -> throw new IOException("TFTP packet of kind " + packet[1]);
        };
    }

    private static Map<String, String> options(List<String> strings) {
        var options = new HashMap<String, String>();
        for (var i = 0; i + 1 < strings.size(); i += 2) {
            options.put(strings.get(i).toLowerCase(Locale.ROOT), strings.get(i + 1));
        }
        return options;
    }

    private static List<String> strings(byte[] packet, int from, int to) {
        var strings = new ArrayList<String>();
        var start = from;
        for (var i = from; i < to; i++) {
            if (packet[i] == 0) {
                strings.add(new String(packet, start, i - start, StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        return strings;
    }

    private static void string(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.write(0);
    }
}

package io.offhook.provisioning.files.tftp.wire;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the bytes of a file are sent. RFC 1350, section 1, makes {@code mail} obsolete. */
public enum Mode {
    OCTET,
    /** RFC 764: a line ends with CR LF, and NUL follows any other CR. */
    NETASCII;

    /** @param name in lower case */
    public static Optional<Mode> named(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    public byte[] encode(byte[] content) {
        return switch (this) {
            case OCTET -> content;
            case NETASCII -> netascii(content);
        };
    }

    private static byte[] netascii(byte[] content) {
        var out = new ByteArrayOutputStream(content.length + content.length / 16);
        for (byte each : content) {
            switch (each) {
                case '\n' -> {
                    out.write('\r');
                    out.write('\n');
                }
                case '\r' -> {
                    out.write('\r');
                    out.write(0);
                }
                default -> out.write(each);
            }
        }
        return out.toByteArray();
    }
}

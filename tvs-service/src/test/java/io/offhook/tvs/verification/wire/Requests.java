package io.offhook.tvs.verification.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.pki.x509.Certificates;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;

/** Requests as a phone writes them. */
public final class Requests {

    public static final String DEVICE = "CP-8851NR-SEP2C3124C9F8E1";

    private Requests() {}

    public static byte[] verify(int session, byte[] certificate) {
        return message(1, session, join(device(DEVICE), element(2, certificate)));
    }

    public static byte[] verify(int session, X509Certificate certificate) {
        return verify(session, Certificates.der(certificate));
    }

    public static byte[] query(int session, String subject, String issuer, BigInteger serial) {
        return message(
                3,
                session,
                join(
                        device(DEVICE),
                        element(3, ended(subject)),
                        element(4, ended(issuer)),
                        element(5, unsigned(serial))));
    }

    public static byte[] device(String name) {
        return element(1, join(new byte[] {1}, name.getBytes(UTF_8)));
    }

    public static byte[] ended(String text) {
        return join(text.getBytes(UTF_8), new byte[] {0});
    }

    public static byte[] element(int tag, byte[] value) {
        return ByteBuffer.allocate(3 + value.length)
                .put((byte) tag)
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    public static byte[] message(int command, int session, byte[] body) {
        return ByteBuffer.allocate(10 + body.length)
                .put((byte) 0x57)
                .put((byte) 1)
                .put((byte) command)
                .put((byte) 0)
                .putInt(session)
                .putShort((short) body.length)
                .put(body)
                .array();
    }

    public static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] unsigned(BigInteger serial) {
        var bytes = serial.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}

package io.offhook.attack.tls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;

/**
 * The first message of a TLS client (RFC 5246, 7.4.1.2), with versions and suites that no TLS library offers any more.
 *
 * @param version {@code 0x0300} for SSLv3, to {@code 0x0303} for TLS 1.2
 */
record ClientHello(int version, List<Integer> suites) {

    static final int SSL_3 = 0x0300;
    static final int TLS_1_0 = 0x0301;
    static final int TLS_1_1 = 0x0302;
    static final int TLS_1_2 = 0x0303;

    private static final int RANDOM = 32;
    private static final int HANDSHAKE = 22;
    private static final int CLIENT_HELLO = 1;

    private static final int GROUPS = 10;
    private static final int POINT_FORMATS = 11;
    private static final int SIGNATURES = 13;

    byte[] toBytes() {
        var random = new byte[RANDOM];
        new Random().nextBytes(random);
        var suiteBytes = ByteBuffer.allocate(2 * suites.size());
        suites.forEach(suite -> suiteBytes.putShort(suite.shortValue()));
        var body = new ByteArrayOutputStream();
        two(body, version);
        body.writeBytes(random);
        body.write(0); // no session
        two(body, suiteBytes.capacity());
        body.writeBytes(suiteBytes.array());
        body.writeBytes(new byte[] {1, 0}); // no compression
        if (version > SSL_3) {
            var extensions = extensions();
            two(body, extensions.length);
            body.writeBytes(extensions);
        }
        return record(body.toByteArray());
    }

    private byte[] record(byte[] body) {
        var message = new ByteArrayOutputStream();
        message.write(HANDSHAKE);
        two(message, Math.min(version, TLS_1_0));
        two(message, body.length + 4);
        message.write(CLIENT_HELLO);
        message.write(0);
        two(message, body.length);
        message.writeBytes(body);
        return message.toByteArray();
    }

    private static byte[] extensions() {
        var all = new ByteArrayOutputStream();
        extension(all, GROUPS, 0x001d, 0x0017, 0x0018);
        two(all, POINT_FORMATS);
        two(all, 2);
        all.writeBytes(new byte[] {1, 0});
        // RSA and ECDSA with SHA-256 and SHA-1, RSA-PSS
        extension(all, SIGNATURES, 0x0403, 0x0401, 0x0804, 0x0503, 0x0501, 0x0603, 0x0601, 0x0203, 0x0201);
        return all.toByteArray();
    }

    private static void extension(ByteArrayOutputStream out, int type, int... list) {
        two(out, type);
        two(out, 2 + 2 * list.length);
        two(out, 2 * list.length);
        for (int each : list) {
            two(out, each);
        }
    }

    private static void two(ByteArrayOutputStream out, int number) {
        out.write(number >> 8);
        out.write(number);
    }
}

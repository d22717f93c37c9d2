package io.offhook.listener;

import io.netty.buffer.ByteBuf;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a client says that it takes, before any certificate is chosen: RFC 8446, section 4.1.2, and RFC 8422 for TLS 1.2. */
final class ClientHello {

    private static final int RANDOM_BYTES = 32;
    private static final int TLS_1_2 = 0x0303;
    private static final int TLS_1_3 = 0x0304;

    private static final int SUPPORTED_GROUPS = 10;
    private static final int SIGNATURE_ALGORITHMS = 13;
    private static final int SUPPORTED_VERSIONS = 43;

    private static final int SECP256R1 = 0x0017;
    private static final int ECDSA_SECP256R1_SHA256 = 0x0403;

    /** ECDHE_ECDSA with AES_128_GCM, AES_256_GCM and CHACHA20_POLY1305: those of {@link ListenerOptions}. */
    private static final Set<Integer> ECDSA_SUITES = Set.of(0xC02B, 0xC02C, 0xCCA9);

    private final int version;
    private final Set<Integer> suites;
    private final Map<Integer, ByteBuf> extensions;

    private ClientHello(int version, Set<Integer> suites, Map<Integer, ByteBuf> extensions) {
        this.version = version;
        this.suites = suites;
        this.extensions = extensions;
    }

    /**
     * Whether the client can be shown a certificate on P-256. No, if it leaves any doubt: it must name the curve and the signature, and
     * unless it speaks TLS 1.3, where suites say nothing about certificates, a suite with ECDSA.
     *
     * @param hello the message from its version on, without the header of four bytes; not changed
     */
    static boolean takesP256(ByteBuf hello) {
        try {
            return read(hello.duplicate()).takesP256();
        } catch (IndexOutOfBoundsException malformed) {
            return false;
        }
    }

    private static ClientHello read(ByteBuf in) {
        int version = in.readUnsignedShort();
        in.skipBytes(RANDOM_BYTES);
        in.skipBytes(in.readUnsignedByte()); // session id
        var suites = numbers(vector(in));
        in.skipBytes(in.readUnsignedByte()); // compression methods
        var extensions = new HashMap<Integer, ByteBuf>();
        var rest = in.isReadable() ? vector(in) : in;
        while (rest.isReadable()) {
            extensions.put(rest.readUnsignedShort(), vector(rest));
        }
        return new ClientHello(version, suites, extensions);
    }

    private boolean takesP256() {
        return in(SUPPORTED_GROUPS).contains(SECP256R1)
                && in(SIGNATURE_ALGORITHMS).contains(ECDSA_SECP256R1_SHA256)
                && (versions().contains(TLS_1_3)
                        || (version == TLS_1_2 && suites.stream().anyMatch(ECDSA_SUITES::contains)));
    }

    private Set<Integer> in(int extension) {
        var body = extensions.get(extension);
        return body == null ? Set.of() : numbers(vector(body));
    }

    private Set<Integer> versions() {
        var body = extensions.get(SUPPORTED_VERSIONS);
        return body == null ? Set.of() : numbers(body.readSlice(body.readUnsignedByte()));
    }

    private static ByteBuf vector(ByteBuf in) {
        return in.readSlice(in.readUnsignedShort());
    }

    private static Set<Integer> numbers(ByteBuf in) {
        var numbers = new HashSet<Integer>();
        while (in.isReadable()) {
            numbers.add(in.readUnsignedShort());
        }
        return numbers;
    }
}

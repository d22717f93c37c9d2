package io.offhook.tvs.lsc.proof;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.tlv.Bytes;
import io.offhook.tvs.lsc.wire.PhoneMessage.Proof;
import io.offhook.tvs.lsc.wire.PhoneMessage.Sudi;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** Whether a phone has the private key of the certificate that it sent. The oldest send a proof with SHA-1 alone: see docs/lsc.md. */
public final class Possession {

    private Possession() {}

    /**
     * There is a proof, and every proof that there is holds.
     *
     * @param key of the certificate
     */
    public static boolean isProven(PublicKey key, String deviceName, Proof proof) {
        var name = (deviceName + '\0').getBytes(StandardCharsets.UTF_8);
        return isProven(key, joined(name, proof.certificate()), proof.sha1(), proof.sha512());
    }

    /** The same of the secure element, whose proofs hold the session. */
    public static boolean isProven(PublicKey key, int session, Sudi sudi) {
        var number = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(session)
                .array();
        return isProven(key, joined(number, sudi.certificate()), sudi.sha1(), sudi.sha512());
    }

    private static boolean isProven(PublicKey key, byte[] signed, Optional<Bytes> sha1, Optional<Bytes> sha512) {
        return (sha1.isPresent() || sha512.isPresent())
                && sha1.map(it -> isMade(key, HashAlgorithm.SHA1, signed, it)).orElse(true)
                && sha512.map(it -> isMade(key, HashAlgorithm.SHA512, signed, it))
                        .orElse(true);
    }

    private static boolean isMade(PublicKey key, HashAlgorithm algorithm, byte[] signed, Bytes proof) {
        return switch (key) {
            case RSAPublicKey rsa -> RsaProof.isMade(rsa, algorithm, signed, proof.toArray());
            case ECPublicKey ec -> EcProof.isMade(ec, algorithm, signed, proof.toArray());
            default -> false; // neither kind: no phone has such a key
        };
    }

    private static byte[] joined(byte[] first, Bytes second) {
        return ByteBuffer.allocate(first.length + second.length())
                .put(first)
                .put(second.toArray())
                .array();
    }
}

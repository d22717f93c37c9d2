package io.offhook.phone.capf;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.tlv.TlvWriter;
import io.offhook.pki.x509.Certificates;
import io.offhook.testpki.Identity;
import io.offhook.testpki.Keys;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

/** The elements of CAPF messages, as a phone writes and reads them. */
final class CapfElements {

    static final int SUCCESS = 1;
    static final int FAILURE = 7;

    private static final int REASON = 1;
    private static final int CERTIFICATE = 4;
    private static final int SIGNED_DATA = 6;
    private static final int VERSION = 7;
    private static final int PUBLIC_KEY = 9;
    private static final int KEY_SIZE = 10;
    private static final int PASSWORD = 11;
    private static final int DEVICE_NAME = 13;
    private static final int KEY_TYPE = 17;
    private static final int CURVE = 18;
    private static final int SIGNED_DATA_SHA512 = 20;

    private static final int CERTIFICATE_HEADER = 5;
    private static final int SHA512 = 3;
    private static final byte LSC = 1;
    private static final byte[] EMPTY = {0};
    private static final List<String> CURVES = List.of("secp256r1", "secp384r1", "secp521r1");

    private CapfElements() {}

    static TlvWriter byString(String deviceName, String string) {
        return new TlvWriter()
                .oneByte(REASON, SUCCESS)
                .oneByte(VERSION, 3)
                .text(PASSWORD, string)
                .text(DEVICE_NAME, deviceName);
    }

    static TlvWriter byCertificate(String deviceName, Identity proof) {
        var der = Certificates.der(proof.certificate());
        return new TlvWriter()
                .oneByte(REASON, SUCCESS)
                .value(CERTIFICATE, certificate(der))
                .value(SIGNED_DATA, PossessionProof.sha1(proof.privateKey(), deviceName, der))
                .oneByte(VERSION, 3)
                .value(PASSWORD, EMPTY)
                .text(DEVICE_NAME, deviceName)
                .container(
                        SIGNED_DATA_SHA512,
                        new TlvWriter().value(SHA512, PossessionProof.sha512(proof.privateKey(), deviceName, der)));
    }

    static TlvWriter reason(int reason) {
        return new TlvWriter().oneByte(REASON, reason);
    }

    static TlvWriter key(KeyPair keys) {
        return new TlvWriter().value(PUBLIC_KEY, keys.getPublic().getEncoded());
    }

    static TlvWriter shown(X509Certificate certificate) {
        return reason(SUCCESS).value(CERTIFICATE, certificate(Certificates.der(certificate)));
    }

    static int reason(CapfMessage message) throws MalformedFile {
        return message.elements().get(REASON).oneByte();
    }

    /** A new key of the kind that the server asks for. */
    static KeyPair makeKey(CapfMessage request) throws MalformedFile {
        var elements = request.elements();
        if (elements.get(KEY_TYPE).oneByte() == 0) {
            return Keys.rsa(elements.get(KEY_SIZE).twoBytes());
        }
        var curve = elements.get(CURVE);
        int code = curve.oneByte();
        if (code >= CURVES.size()) {
            throw curve.malformed(Reason.UNKNOWN_CODE, "an unknown curve");
        }
        return Keys.ec(CURVES.get(code));
    }

    static X509Certificate certificate(CapfMessage request) throws MalformedFile {
        var element = request.elements().get(CERTIFICATE);
        Bytes value = element.value();
        try {
            return Certificates.parse(value.part(Math.min(CERTIFICATE_HEADER, value.length()), value.length())
                    .toArray());
        } catch (CertificateException e) {
            throw element.malformed(Reason.BAD_CERTIFICATE, "no X.509 certificate");
        }
    }

    private static byte[] certificate(byte[] der) {
        return ByteBuffer.allocate(CERTIFICATE_HEADER + der.length)
                .put((byte) 1)
                .putShort((short) (der.length + 2))
                .put((byte) 0)
                .put(LSC)
                .put(der)
                .array();
    }
}

package io.offhook.tvs.lsc.listener;

import static io.offhook.tvs.lsc.wire.PhoneBytes.element;
import static io.offhook.tvs.lsc.wire.PhoneBytes.joined;

import io.offhook.pki.x509.Certificates;
import io.offhook.testpki.Identity;
import io.offhook.testpki.Keys;
import io.offhook.tvs.lsc.wire.PhoneBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;

/** A phone that asks CAPF. */
final class CapfPhone {

    /** Of an RSA key: making one takes long, and no test looks at it. */
    static final KeyPair KEYS = Keys.rsa(2048);

    private static final byte KEY_REQUEST = 3;
    private static final byte STORE_REQUEST = 9;
    private static final int DER_AT = 8 + 4 + 3 + 5;

    private final int port;
    private final String name;

    CapfPhone(int port, String name) {
        this.port = port;
        this.name = name;
    }

    CapfSocket open() throws IOException {
        return new CapfSocket(port);
    }

    /** Sends who it is; what the server says to it. */
    byte[] prove(CapfSocket session, Identity by) throws IOException {
        var der = Certificates.der(by.certificate());
        return session.ask(session.message(
                2,
                element(1, (byte) 1),
                PhoneBytes.certificate(der),
                element(6, proof(by, "SHA-1", "SHA1withECDSA", der)),
                element(7, (byte) 3),
                element(11, (byte) 0),
                PhoneBytes.text(13, name),
                element(20, element(3, proof(by, "SHA-512", "SHA512withECDSA", der)))));
    }

    /** How the session ends in which the phone proves itself by a string. */
    int endByString(String string) throws IOException {
        try (var session = open()) {
            return session.end(PhoneBytes.authentication(session.session(), name, string));
        }
    }

    int endBy(Identity by) throws IOException {
        try (var session = open()) {
            var answer = prove(session, by);
            return answer[1] == 15 ? answer[answer.length - 1] : -1;
        }
    }

    /** Sends its key; the certificate that it gets. */
    Identity certificate(Asked state) throws IOException {
        if (state.answer()[1] != KEY_REQUEST) {
            throw new IOException("no key was asked for: command " + state.answer()[1]);
        }
        var session = state.session();
        var store = session.ask(session.message(4, element(9, KEYS.getPublic().getEncoded())));
        if (store[1] != STORE_REQUEST) {
            throw new IOException("no certificate: command " + store[1]);
        }
        return new Identity(
                KEYS.getPrivate(), List.of(Certificates.stored(Arrays.copyOfRange(store, DER_AT, store.length))));
    }

    /** A session, and what the server said last. */
    record Asked(CapfSocket session, byte[] answer) {}

    /** Installs an LSC. */
    Identity install(Identity by) throws IOException {
        try (var session = open()) {
            var lsc = certificate(new Asked(session, prove(session, by)));
            if (session.end(session.message(10, element(1, (byte) 1))) != 1) {
                throw new IOException("the server did not record the certificate");
            }
            return lsc;
        }
    }

    private byte[] proof(Identity by, String hash, String ecdsa, byte[] der) {
        var signed = joined((name + '\0').getBytes(StandardCharsets.US_ASCII), der);
        try {
            return by.privateKey().getAlgorithm().equals("RSA")
                    ? sign(by, "NONEwithRSA", MessageDigest.getInstance(hash).digest(signed))
                    : sign(by, ecdsa, signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(Identity by, String algorithm, byte[] message) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm);
        signature.initSign(by.privateKey());
        signature.update(message);
        return signature.sign();
    }
}

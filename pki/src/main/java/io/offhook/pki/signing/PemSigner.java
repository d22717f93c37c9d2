package io.offhook.pki.signing;

import io.offhook.pki.FileSigner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Reads a certificate and an RSA key from PEM files. */
final class PemSigner {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END (RSA )?PRIVATE KEY-----");

    /** AlgorithmIdentifier: rsaEncryption, NULL. */
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

    private static final byte[] VERSION_0 = {2, 1, 0};
    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 4;

    private PemSigner() {}

    /** @throws UnusableSigner if a file is not there, is not what it should be, or the two do not belong together */
    static FileSigner read(String name, Path certificate, Path key) {
        return KeySigner.of(name, certificate(name, certificate), key(name, key));
    }

    static X509Certificate certificate(String name, Path file) {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | CertificateException e) {
            throw new UnusableSigner(name, "no certificate in " + file, e);
        }
    }

    private static PrivateKey key(String name, Path file) {
        try {
            var pem = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            if (!pem.find()) {
                throw new UnusableSigner(name, "no unencrypted RSA key in " + file);
            }
            var der = Base64.getMimeDecoder().decode(pem.group(2));
            var pkcs8 = pem.group(1) == null ? der : inPkcs8(der);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new UnusableSigner(name, "no readable key in " + file, e);
        }
    }

    /** What OpenSSL wrote before, PKCS#1, as PKCS#8 wraps it (RFC 5208, section 5). */
    private static byte[] inPkcs8(byte[] pkcs1) {
        return element(SEQUENCE, join(VERSION_0, RSA, element(OCTET_STRING, pkcs1)));
    }

    /** An element of DER; with a length of two bytes, which fits RSA keys of any size that phones know. */
    private static byte[] element(int tag, byte[] content) {
        return join(new byte[] {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length}, content);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

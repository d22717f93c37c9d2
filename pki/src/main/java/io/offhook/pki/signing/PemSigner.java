package io.offhook.pki.signing;

import io.offhook.pki.FileSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** Reads a certificate and an RSA key from PEM files. */
final class PemSigner {

    private PemSigner() {}

    /** @throws UnusableSigner if a file is missing, is not what it should be, or the two do not belong together */
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

    /** PKCS#8, or the PKCS#1 of older OpenSSL. */
    private static PrivateKey key(String name, Path file) {
        try (var pem = new PEMParser(Files.newBufferedReader(file, StandardCharsets.ISO_8859_1))) {
            for (var object = pem.readObject(); object != null; object = pem.readObject()) {
                var key = object instanceof PEMKeyPair pair ? pair.getPrivateKeyInfo() : object;
                if (key instanceof PrivateKeyInfo info
                        && info.getPrivateKeyAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
                    return new JcaPEMKeyConverter().getPrivateKey(info);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new UnusableSigner(name, "no readable key in " + file, e);
        }
        throw new UnusableSigner(name, "no unencrypted RSA key in " + file);
    }
}

package io.offhook.tvs.signing;

import io.offhook.trust.FileSigner;
import io.offhook.tvs.bundle.BundleReader;
import io.offhook.tvs.bundle.UnreadableBundle;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** Reads a certificate and a key from PEM files. */
final class PemSigner {

    private PemSigner() {}

    /** @throws UnusableSigner if a file is not there, is not what it should be, or the two do not belong together */
    static FileSigner read(String name, Path certificate, Path key) {
        return KeySigner.of(name, certificate(name, certificate), key(name, key));
    }

    static X509Certificate certificate(String name, Path file) {
        try {
            return BundleReader.read(Files.readAllBytes(file)).getFirst();
        } catch (IOException | UnreadableBundle e) {
            throw new UnusableSigner(name, "no certificate in " + file, e);
        }
    }

    private static PrivateKey key(String name, Path file) {
        try (var pem = new PEMParser(new StringReader(Files.readString(file)))) {
            var converter = new JcaPEMKeyConverter();
            return switch (pem.readObject()) {
                case PrivateKeyInfo info -> converter.getPrivateKey(info);
                case PEMKeyPair pair -> converter.getKeyPair(pair).getPrivate();
                case null -> throw new UnusableSigner(name, "nothing in " + file);
                default -> throw new UnusableSigner(name, "no unencrypted private key in " + file);
            };
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableSigner(name, "no readable key in " + file, e);
        }
    }
}

package io.offhook.tvs.listener;

import io.offhook.pki.x509.PublicKeyInfo;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509KeyManager;

/** A certificate on P-256 and its key in PEM files, as TLS reads them. */
record EllipticKeyPair(Path certificateFile, Path keyFile, X509Certificate certificate) {

    private static final String SIGNATURE = "SHA256withECDSA";

    /** @throws IllegalStateException if a file is missing or is not what it should be, or the two do not belong together */
    static EllipticKeyPair read(Vertx vertx, Path certificateFile, Path keyFile) {
        try {
            var keys = (X509KeyManager) new PemKeyCertOptions()
                    .setCertPath(certificateFile.toString())
                    .setKeyPath(keyFile.toString())
                    .getKeyManagerFactory(vertx)
                    .getKeyManagers()[0];
            var aliases = keys.getServerAliases("EC", null);
            if (aliases == null || aliases.length == 0) {
                throw new IllegalStateException("offhook.tvs.ec: no certificate of an EC key in " + certificateFile);
            }
            var certificate = keys.getCertificateChain(aliases[0])[0];
            if (!(PublicKeyInfo.of(certificate.getPublicKey()) instanceof PublicKeyInfo.Ec ec)
                    || !ec.curve().equals("P-256")) {
                throw new IllegalStateException("offhook.tvs.ec: not on P-256: " + certificateFile);
            }
            if (!isPair(certificate, keys.getPrivateKey(aliases[0]))) {
                throw new IllegalStateException("offhook.tvs.ec: the key does not belong to " + certificateFile);
            }
            return new EllipticKeyPair(certificateFile, keyFile, certificate);
        } catch (IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("offhook.tvs.ec: unreadable: " + certificateFile + ", " + keyFile, e);
        }
    }

    private static boolean isPair(X509Certificate certificate, PrivateKey key) throws Exception {
        var probe = "probe".getBytes(StandardCharsets.US_ASCII);
        var signature = Signature.getInstance(SIGNATURE);
        signature.initSign(key);
        signature.update(probe);
        var signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(probe);
        return signature.verify(signed);
    }
}

package io.offhook.pki.signing;

import io.offhook.pki.FileSigner;
import io.offhook.pki.HashAlgorithm;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;

/** Signs with a key of the JDK's, which may live in a token; the JDK finds the provider that can use it. */
public final class KeySigner implements FileSigner {

    private final X509Certificate certificate;
    private final PrivateKey key;

    private KeySigner(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** @throws UnusableSigner if the key is not that of the certificate */
    public static KeySigner of(String name, X509Certificate certificate, PrivateKey key) {
        var signer = new KeySigner(certificate, key);
        if (!signer.fits()) {
            throw new UnusableSigner(name, "the key is not that of the certificate");
        }
        return signer;
    }

    @Override
    public X509Certificate certificate() {
        return certificate;
    }

    @Override
    public byte[] sign(HashAlgorithm hash, byte[] message) {
        try {
            var signature = Signature.getInstance(hash.signature());
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign: " + e.getClass().getSimpleName(), e);
        }
    }

    private boolean fits() {
        var probe = new byte[] {1, 2, 3};
        try {
            var signature = Signature.getInstance(HashAlgorithm.SHA512.signature());
            signature.initVerify(certificate.getPublicKey());
            signature.update(probe);
            return signature.verify(sign(HashAlgorithm.SHA512, probe));
        } catch (GeneralSecurityException | IllegalStateException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "signer " + certificate.getSubjectX500Principal().getName();
    }
}

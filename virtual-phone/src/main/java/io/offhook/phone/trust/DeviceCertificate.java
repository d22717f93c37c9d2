package io.offhook.phone.trust;

import io.offhook.pki.SignerInfo;
import io.offhook.pki.file.ConfigurationStub;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;

/** The MIC of a phone with its private key. The configuration may be encrypted to it. {@code toString} has no key. */
public record DeviceCertificate(X509Certificate certificate, PrivateKey key) {

    /** Only RSA keys can: an EC key cannot unwrap the content key. */
    boolean canDecrypt() {
        return key instanceof RSAKey;
    }

    /** @param certHash empty: any certificate */
    boolean isMeantBy(String certHash) {
        return certHash.isEmpty() || certHash.equals(ConfigurationStub.certHash(certificate));
    }

    @Override
    public String toString() {
        return SignerInfo.of(certificate).subject();
    }
}

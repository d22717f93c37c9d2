package io.offhook.phone.trust;

import io.offhook.pki.SignerInfo;
import io.offhook.pki.file.ConfigurationStub;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;

/** The manufacturer's certificate of a phone with its key, to which its configuration may be encrypted. Prints no key. */
public record DeviceCertificate(X509Certificate certificate, PrivateKey key) {

    /** EC keys cannot unwrap. */
    boolean canDecrypt() {
        return key instanceof RSAKey;
    }

    /** @param certHash empty means any */
    boolean isMeantBy(String certHash) {
        return certHash.isEmpty() || certHash.equals(ConfigurationStub.certHash(certificate));
    }

    @Override
    public String toString() {
        return SignerInfo.of(certificate).subject();
    }
}

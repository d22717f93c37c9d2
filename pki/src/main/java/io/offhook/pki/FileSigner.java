package io.offhook.pki;

import java.security.cert.X509Certificate;

/** Signs files with the key of a certificate. The key may be in a token, outside of this process's memory. */
public interface FileSigner {

    /** An RSA certificate; its subject, issuer and serial stand in the header of what is signed. */
    X509Certificate certificate();

    /** RSA PKCS#1 v1.5, as long as the key's modulus. */
    byte[] sign(HashAlgorithm hash, byte[] message);
}

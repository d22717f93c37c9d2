package io.offhook.testpki;

/** Certificates that phones find in trust lists: signers of lists and files, servers. Each signs itself. */
public final class SignerCertificate {

    private SignerCertificate() {}

    /**
     * RSA-2048, the only kind that signs lists and files.
     *
     * @param commonName for example {@code TFTP}
     */
    public static Identity rsa(String commonName) {
        return maker(commonName).selfSigned(KeyType.RSA.generate());
    }

    /** P-256. */
    public static Identity ec(String commonName) {
        return maker(commonName).selfSigned(KeyType.EC.generate());
    }

    private static CertificateMaker maker(String commonName) {
        return CertificateMaker.named("CN=" + commonName + ",O=Offhook Tests");
    }
}

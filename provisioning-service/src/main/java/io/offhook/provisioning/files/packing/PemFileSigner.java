package io.offhook.provisioning.files.packing;

import io.offhook.provisioning.files.FilesSettings.KeyPairFiles;
import io.offhook.trust.FileSigner;
import io.offhook.trust.HashAlgorithm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs with a key from a file. */
public final class PemFileSigner implements FileSigner {

    private static final int LONGEST_KEY_BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final X509Certificate certificate;
    private final PrivateKey key;

    public PemFileSigner(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** @throws IllegalArgumentException where phones could not verify what it signs; the message says why, and holds no key */
    static PemFileSigner read(KeyPairFiles files) {
        try {
            var signer = new PemFileSigner(certificate(files.certificate()), key(files.key()));
            signer.prove();
            return signer;
        } catch (IOException e) {
            throw new UncheckedIOException("offhook.files.signer", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "offhook.files.signer: " + files.certificate() + " and " + files.key()
                            + " are not a certificate and its RSA key, PKCS#8, both PEM",
                    e);
        }
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        var pem = Files.readString(file, StandardCharsets.US_ASCII);
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new GeneralSecurityException("no PKCS#8 key");
        }
        var der = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private void prove() throws GeneralSecurityException {
        if (!(certificate.getPublicKey() instanceof RSAPublicKey rsa)
                || rsa.getModulus().bitLength() > LONGEST_KEY_BITS) {
            throw new GeneralSecurityException("phones verify RSA keys of up to " + LONGEST_KEY_BITS + " bits");
        }
        var message = "proof".getBytes(StandardCharsets.US_ASCII);
        var verification = Signature.getInstance(HashAlgorithm.SHA512.signature());
        verification.initVerify(certificate.getPublicKey());
        verification.update(message);
        if (!verification.verify(sign(HashAlgorithm.SHA512, message))) {
            throw new GeneralSecurityException("the key is not the certificate's");
        }
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
            throw new IllegalStateException("cannot sign", e);
        }
    }
}

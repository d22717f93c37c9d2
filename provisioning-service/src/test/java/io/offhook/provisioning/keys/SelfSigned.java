package io.offhook.provisioning.keys;

import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.Validity;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import org.bouncycastle.asn1.x500.X500Name;

/** Self-signed certificates with their keys, for one test. */
public final class SelfSigned {

    private static final Duration LIFE = Duration.ofDays(30);

    private SelfSigned() {}

    public static Identity rsa(String subject) {
        return of(subject, KeyType.RSA.generate());
    }

    public static Identity rsa(String subject, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return of(subject, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Identity ec(String subject) {
        return of(subject, KeyType.EC.generate());
    }

    private static Identity of(String subject, KeyPair keys) {
        return new CertificateMaker(new X500Name(subject), Validity.startingNow(LIFE)).selfSigned(keys);
    }

    /** Base64 of the DER. */
    public static String base64(Identity identity) {
        try {
            return Base64.getEncoder().encodeToString(identity.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes {@code <name>.crt.pem} and {@code <name>.key.pem}. */
    public static void write(Identity identity, Path directory, String name) throws IOException {
        PemFile.writeCertificates(certificate(directory, name), identity.chain());
        PemFile.writePrivateKey(key(directory, name), identity.privateKey());
    }

    public static Path certificate(Path directory, String name) {
        return directory.resolve(name + ".crt.pem");
    }

    public static Path key(Path directory, String name) {
        return directory.resolve(name + ".key.pem");
    }
}

package io.offhook.provisioning.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key and its certificate, made for one test. */
public record Identity(X509Certificate certificate, KeyPair keys) {

    public static Identity rsa(String name) {
        return rsa(name, 2048);
    }

    public static Identity rsa(String name, int bits) {
        return make(name, bits, "SHA256withRSA");
    }

    public static Identity ec(String name) {
        return make(name, 0, "SHA384withECDSA");
    }

    private static Identity make(String name, int rsaBits, String algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(rsaBits > 0 ? "RSA" : "EC");
            if (rsaBits > 0) {
                generator.initialize(rsaBits);
            } else {
                generator.initialize(new ECGenParameterSpec("secp384r1"));
            }
            var keys = generator.generateKeyPair();
            var subject = new X500Name(name);
            var now = Instant.now();
            var builder = new JcaX509v3CertificateBuilder(
                    subject,
                    BigInteger.valueOf(now.toEpochMilli()),
                    Date.from(now.minus(1, ChronoUnit.DAYS)),
                    Date.from(now.plus(30, ChronoUnit.DAYS)),
                    subject,
                    keys.getPublic());
            var signed = builder.build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate()));
            return new Identity(new JcaX509CertificateConverter().getCertificate(signed), keys);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base64 of the DER. */
    public String certificateText() {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PEM, under these names with {@code .crt.pem} and {@code .key.pem}. */
    public void write(Path directory, String name) throws IOException, GeneralSecurityException {
        Files.writeString(certificate(directory, name), pem("CERTIFICATE", certificate.getEncoded()));
        Files.writeString(
                key(directory, name), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
    }

    public static Path certificate(Path directory, String name) {
        return directory.resolve(name + ".crt.pem");
    }

    public static Path key(Path directory, String name) {
        return directory.resolve(name + ".key.pem");
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what + "-----\n";
    }
}

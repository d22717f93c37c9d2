package io.offhook.testpki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** An unencrypted private key in any of the forms openssl has written in its time. */
public final class PrivateKeyFile {

    private static final int DER_SEQUENCE = 0x30;
    private static final int MAX_BYTES = 1 << 16;

    private PrivateKeyFile() {}

    /** PEM; or DER of PKCS#8 or of an RSA key's PKCS#1. */
    public static PrivateKey read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(file + " is too large for a private key");
        }
        var bytes = Files.readAllBytes(file);
        if (bytes.length == 0 || bytes[0] != DER_SEQUENCE) {
            return PemFile.readPrivateKey(file);
        }
        try {
            return new JcaPEMKeyConverter().getPrivateKey(info(bytes));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IOException(file + " holds no unencrypted private key", e);
        }
    }

    /** The second member of PKCS#8 is an algorithm, that of PKCS#1 the modulus. */
    private static PrivateKeyInfo info(byte[] der) throws IOException {
        var sequence = ASN1Sequence.getInstance(der);
        if (sequence.size() > 1 && sequence.getObjectAt(1) instanceof ASN1Integer) {
            var rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
            return new PrivateKeyInfo(rsa, RSAPrivateKey.getInstance(sequence));
        }
        return PrivateKeyInfo.getInstance(sequence);
    }
}

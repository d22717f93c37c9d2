package io.offhook.phone.trust;

import io.offhook.pki.FileSigner;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.Role;
import io.offhook.pki.file.ConfigurationStub;
import io.offhook.pki.file.DrawSessionKey;
import io.offhook.pki.file.EncryptedFile;
import io.offhook.pki.file.SignedFile;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.SignerVersion;
import io.offhook.pki.list.TrustList;
import io.offhook.pki.list.TrustListRecord;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.Validity;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;

/** An installation's own certificates and the files they sign. */
public final class TestTrust {

    public final Identity sast = identity("SAST", KeyType.RSA);
    public final Identity tftp = identity("TFTP", KeyType.RSA);
    public final Identity https = identity("HTTPS", KeyType.EC);
    public final Identity tvs = identity("TVS", KeyType.EC);

    public static Identity identity(String name, KeyType keyType) {
        return new CertificateMaker(new X500Name("CN=" + name + ",O=Test"), Validity.startingNow(Duration.ofDays(30)))
                .selfSigned(keyType.generate());
    }

    public byte[] list(SignerVersion version, TrustListRecord... more) {
        return list(sast, version, more);
    }

    public byte[] list(Identity signer, SignerVersion version, TrustListRecord... more) {
        var usual = Stream.of(
                TrustListRecord.of(signer.certificate(), Role.SAST),
                TrustListRecord.of(tftp.certificate(), Role.TFTP),
                TrustListRecord.of(tvs.certificate(), Role.TVS));
        var records = Stream.concat(usual, Stream.of(more)).toList();
        return TrustListFile.sign(
                new TrustList("ITLFile.tlv", Optional.of(version), at(), HashAlgorithm.SHA512, records),
                signer(signer));
    }

    public byte[] signed(String name, String body) {
        return signed(tftp, name, body);
    }

    public static byte[] signed(Identity signer, String name, String body) {
        return SignedFile.sign(name, body.getBytes(StandardCharsets.UTF_8), at(), HashAlgorithm.SHA1, signer(signer));
    }

    public byte[] encrypted(String name, String body, X509Certificate device) {
        return EncryptedFile.encrypt(
                name,
                body.getBytes(StandardCharsets.UTF_8),
                (RSAPublicKey) device.getPublicKey(),
                DrawSessionKey.from(new SecureRandom()),
                at(),
                HashAlgorithm.SHA512,
                signer(tftp));
    }

    public static String stub(X509Certificate device) {
        return """
                <device>
                  <fullConfig>false</fullConfig>
                  <certHash>%s</certHash>
                  <encrConfig>true</encrConfig>
                </device>
                """.formatted(ConfigurationStub.certHash(device));
    }

    private static Instant at() {
        return Instant.ofEpochSecond(1_800_000_000);
    }

    private static FileSigner signer(Identity identity) {
        return new FileSigner() {
            @Override
            public X509Certificate certificate() {
                return identity.certificate();
            }

            @Override
            public byte[] sign(HashAlgorithm hash, byte[] message) {
                try {
                    var signature = Signature.getInstance(hash.signature());
                    signature.initSign(identity.privateKey());
                    signature.update(message);
                    return signature.sign();
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}

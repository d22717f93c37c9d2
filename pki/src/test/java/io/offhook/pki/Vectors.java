package io.offhook.pki;

import io.offhook.pki.signing.KeySigner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Objects;

/** Files and certificates that independent open tools made. Of one certificate, {@link #DEVICE}, the key is known. */
public final class Vectors {

    public static final String ITL = "ITLFile-sha1-v1.0.tlv";
    public static final String ITL_TWO_SASTS = "ITLFile-sha512-v1.1-two-sast-ec.tlv";
    public static final String CTL = "CTLSEP2C3124C9F8E1.tlv";
    public static final String SIGNED = "sgn-sha1-SEP2C3124C9F8E1.cnf.xml.sgn";
    public static final String SIGNED_SHA512 = "sgn-sha512-SEP2C3124C9F8E1.cnf.xml.sgn";
    public static final String STUB = "SEP2C3124C9F8E1.cnf.xml.sgn";
    public static final String ENCRYPTED = "SEP2C3124C9F8E1.cnf.xml.enc.sgn";
    public static final String PLAIN = "plain.xml";

    public static final X509Certificate SAST = certificate("SAST.crt.pem");
    public static final X509Certificate SAST2 = certificate("SAST2.crt.pem");
    public static final X509Certificate CCM = certificate("CCM.crt.pem");
    public static final X509Certificate TFTP = certificate("TFTP.crt.pem");
    public static final X509Certificate TFTP_EC = certificate("TFTP-EC.crt.pem");
    public static final X509Certificate CAPF = certificate("CAPF.crt.pem");
    public static final X509Certificate APP = certificate("APP.crt.pem");
    public static final X509Certificate TVS = certificate("TVS.crt.pem");
    public static final X509Certificate DEVICE = certificate("mic-8861.pem");

    private Vectors() {}

    public static byte[] bytes(String name) {
        try (var in = Vectors.class.getResourceAsStream("/vectors/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static X509Certificate certificate(String name) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes(name)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static PrivateKey deviceKey() {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes("mic-8861.key.der")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has no key and hands out a signature that is known already. */
    public static FileSigner replaying(X509Certificate certificate, byte[] signature) {
        return new FileSigner() {
            @Override
            public X509Certificate certificate() {
                return certificate;
            }

            @Override
            public byte[] sign(HashAlgorithm hash, byte[] message) {
                return signature.clone();
            }
        };
    }

    /** Signs with the one key that is known. */
    public static FileSigner device() {
        return KeySigner.of("device", DEVICE, deviceKey());
    }
}

package io.offhook.pki.x509;

import java.security.PublicKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTNamedCurves;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Algorithm and size of a public key, read from its SubjectPublicKeyInfo (RFC 5280, section 4.1), whatever class the JDK made of it. */
public sealed interface PublicKeyInfo {

    /** @param bits of the modulus */
    record Rsa(int bits) implements PublicKeyInfo {
        @Override
        public String text() {
            return "an RSA key of " + bits + " bits";
        }
    }

    /** @param curve its NIST name, else its SEC name, else its OID */
    record Ec(String curve, int bits) implements PublicKeyInfo {
        @Override
        public String text() {
            return "an EC key on " + curve;
        }
    }

    /** @param algorithm as the JDK names it, or the OID */
    record Other(String algorithm) implements PublicKeyInfo {
        @Override
        public String text() {
            return "a key of the kind " + algorithm;
        }
    }

    /** For a person: {@code an RSA key of 1024 bits}. */
    String text();

    static PublicKeyInfo of(PublicKey key) {
        try {
            var info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
            var algorithm = info.getAlgorithm().getAlgorithm();
            if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
                return new Rsa(RSAPublicKey.getInstance(info.parsePublicKey())
                        .getModulus()
                        .bitLength());
            }
            if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
                return ec(X962Parameters.getInstance(info.getAlgorithm().getParameters()));
            }
            return new Other(key.getAlgorithm());
        } catch (java.io.IOException | RuntimeException e) {
            return new Other(key.getAlgorithm() + ", damaged");
        }
    }

    private static PublicKeyInfo ec(X962Parameters parameters) {
        if (!parameters.isNamedCurve()) {
            return new Other("EC with a curve of its own");
        }
        var oid = ASN1ObjectIdentifier.getInstance(parameters.getParameters());
        var curve = ECNamedCurveTable.getByOIDLazy(oid);
        if (curve == null) {
            return new Other("EC on the curve " + oid);
        }
        return new Ec(name(oid), curve.getCurve().getFieldSize());
    }

    private static String name(ASN1ObjectIdentifier curve) {
        var nist = NISTNamedCurves.getName(curve);
        return nist != null ? nist : ECNamedCurveTable.getName(curve);
    }
}

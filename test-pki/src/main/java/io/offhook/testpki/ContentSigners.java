package io.offhook.testpki;

import java.security.PrivateKey;
import org.bouncycastle.jce.interfaces.ECPrivateKey;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs certificates and lists, by the JDK or, for keys that only BouncyCastle knows, by BouncyCastle. */
final class ContentSigners {

    private ContentSigners() {}

    /** @param algorithm empty for the usual one of that key */
    static ContentSigner of(PrivateKey key, String algorithm) throws OperatorCreationException {
        var builder = new JcaContentSignerBuilder(algorithm.isEmpty() ? usual(key) : algorithm);
        return (key instanceof ECPrivateKey ? builder.setProvider(Keys.BOUNCY_CASTLE) : builder).build(key);
    }

    private static String usual(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "DSA" -> "SHA256withDSA";
            case "EdDSA", "Ed25519" -> "Ed25519";
            case "RSASSA-PSS" -> "SHA256withRSAandMGF1";
            default -> "SHA256withECDSA";
        };
    }
}

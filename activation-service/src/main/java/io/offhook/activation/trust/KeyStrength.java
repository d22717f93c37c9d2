package io.offhook.activation.trust;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.List;
import java.util.stream.Stream;

/** Where a key stands between too weak and too expensive to check. */
enum KeyStrength {
    ACCEPTED,
    WEAK,
    EXCESSIVE,
    UNACCEPTED;

    private static final int LEAST_RSA_BITS = 2048;
    private static final int MOST_RSA_BITS = 4096;
    private static final int LEAST_EC_BITS = 256;

    /** A curve of another name, or of parameters of somebody's own choice, is none of these whatever its size. */
    private static final List<ECParameterSpec> CURVES = Stream.of("secp256r1", "secp384r1", "secp521r1")
            .map(KeyStrength::curve)
            .toList();

    static KeyStrength of(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> ofRsa(rsa.getModulus().bitLength());
            case ECPublicKey ec -> ofCurve(ec.getParams());
            default -> UNACCEPTED;
        };
    }

    private static KeyStrength ofRsa(int bits) {
        if (bits < LEAST_RSA_BITS) {
            return WEAK;
        }
        return bits > MOST_RSA_BITS ? EXCESSIVE : ACCEPTED;
    }

    private static KeyStrength ofCurve(ECParameterSpec curve) {
        if (curve.getOrder().bitLength() < LEAST_EC_BITS) {
            return WEAK;
        }
        return CURVES.stream().anyMatch(each -> isSame(each, curve)) ? ACCEPTED : UNACCEPTED;
    }

    private static boolean isSame(ECParameterSpec one, ECParameterSpec other) {
        return one.getCurve().equals(other.getCurve())
                && one.getGenerator().equals(other.getGenerator())
                && one.getOrder().equals(other.getOrder())
                && one.getCofactor() == other.getCofactor();
    }

    private static ECParameterSpec curve(String name) {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(name));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + name, e);
        }
    }
}

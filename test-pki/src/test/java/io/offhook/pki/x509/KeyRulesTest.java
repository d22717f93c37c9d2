package io.offhook.pki.x509;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.x509.KeyRules.Strength;
import io.offhook.testpki.Keys;
import java.security.PublicKey;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyRulesTest {

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of(Keys.rsaPublicKey(1024), "an RSA key of 1024 bits", Strength.TOO_WEAK),
                Arguments.of(Keys.rsaPublicKey(2047), "an RSA key of 2047 bits", Strength.TOO_WEAK),
                Arguments.of(Keys.rsaPublicKey(2048), "an RSA key of 2048 bits", Strength.ACCEPTED),
                Arguments.of(Keys.rsaPublicKey(4096), "an RSA key of 4096 bits", Strength.ACCEPTED),
                Arguments.of(Keys.rsaPublicKey(4097), "an RSA key of 4097 bits", Strength.TOO_LARGE),
                Arguments.of(ec("secp224r1"), "an EC key on P-224", Strength.TOO_WEAK),
                Arguments.of(ec("secp256r1"), "an EC key on P-256", Strength.ACCEPTED),
                Arguments.of(ec("secp384r1"), "an EC key on P-384", Strength.ACCEPTED),
                Arguments.of(ec("secp521r1"), "an EC key on P-521", Strength.ACCEPTED),
                Arguments.of(ec("secp256k1"), "an EC key on secp256k1", Strength.UNACCEPTED_KIND),
                Arguments.of(Keys.dsa().getPublic(), "a key of the kind DSA", Strength.UNACCEPTED_KIND),
                Arguments.of(Keys.ed25519().getPublic(), "a key of the kind EdDSA", Strength.UNACCEPTED_KIND),
                Arguments.of(Keys.rsaPss().getPublic(), "a key of the kind RSASSA-PSS", Strength.UNACCEPTED_KIND));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_key_is_described_and_judged_by_kind_and_size(PublicKey key, String text, Strength strength) {
        assertThat(PublicKeyInfo.of(key).text()).isEqualTo(text);
        assertThat(KeyRules.strength(key)).isEqualTo(strength);
        assertThat(KeyRules.objection(key).isEmpty()).isEqualTo(strength == Strength.ACCEPTED);
    }

    private static PublicKey ec(String curve) {
        return Keys.ec(curve).getPublic();
    }
}

package io.offhook.pki.x509;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.x509.KeyRules.Strength;
import io.offhook.testpki.Keys;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyRulesTest {

    /** A Mersenne prime. */
    private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(2203).subtract(BigInteger.ONE);

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

    static Stream<Arguments> keysToCertify() throws GeneralSecurityException {
        var made = (RSAPublicKey) Keys.rsa(2048).getPublic();
        var modulus = made.getModulus();
        return Stream.of(
                Arguments.of("as phones make them", made, true),
                Arguments.of("with the exponent 3", rsa(modulus, BigInteger.valueOf(3)), true),
                Arguments.of("on P-256", ec("secp256r1"), true),
                Arguments.of("an even modulus", rsa(modulus.clearBit(0), RSAKeyGenParameterSpec.F4), false),
                Arguments.of(
                        "a power of three", rsa(BigInteger.valueOf(3).pow(1292), RSAKeyGenParameterSpec.F4), false),
                Arguments.of("a prime", rsa(PRIME, RSAKeyGenParameterSpec.F4), false),
                Arguments.of("an even exponent", rsa(modulus, BigInteger.valueOf(65_536)), false),
                Arguments.of(
                        "a huge exponent",
                        rsa(modulus, BigInteger.ONE.shiftLeft(2047).setBit(0)),
                        false),
                Arguments.of("a point beside the curve", Keys.offCurve(), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keysToCertify")
    void a_ca_certifies_no_key_that_anybody_can_break(String what, PublicKey key, boolean sound) {
        assertThat(KeyRules.isSound(key)).as(what).isEqualTo(sound);
    }

    private static PublicKey rsa(BigInteger modulus, BigInteger exponent) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    private static PublicKey ec(String curve) {
        return Keys.ec(curve).getPublic();
    }
}

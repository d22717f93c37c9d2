package io.offhook.pki.mic;

import static io.offhook.pki.mic.Trust.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.path.TrustAnchor.Parsed.Accepted;
import io.offhook.pki.path.TrustAnchor.Parsed.Rejected;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.Keys;
import io.offhook.testpki.Validity;
import java.math.BigInteger;
import java.time.Instant;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every anchor goes through both doors: the import in the trust service, and the verification in the activation service. What the
 * import accepts vouches for phones; what cannot vouch is refused at the import, with its reason.
 */
class AnchorRulesTest {

    private static final Identity ISSUER = CertificateMaker.ca("Issuer").selfSigned();
    private static final Instant LATER = NOW.plusSeconds(99);
    private static final BigInteger TOO_LONG = BigInteger.ONE.shiftLeft(200);

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of("RSA key of 1024 bits", ca().key(Keys.rsaPublicKey(1024))),
                Arguments.of("RSA key of 2047 bits", ca().key(Keys.rsaPublicKey(2047))),
                Arguments.of("RSA key of 4097 bits", ca().key(Keys.rsaPublicKey(4097))),
                Arguments.of("RSA key of 8192 bits", ca().key(Keys.rsaPublicKey(8192))),
                Arguments.of("EC key on P-224", ca().key(Keys.ec("secp224r1"))),
                Arguments.of("EC key on secp256k1", ca().key(Keys.ec("secp256k1"))),
                Arguments.of("EC key on brainpoolP256r1", ca().key(Keys.ec("brainpoolP256r1"))),
                Arguments.of("public key that is damaged", ca().key(Keys.offCurve())),
                Arguments.of("kind EdDSA", ca().key(Keys.ed25519())),
                Arguments.of("kind DSA", ca().key(Keys.dsa())),
                Arguments.of("kind RSASSA-PSS", ca().key(Keys.rsaPss())),
                Arguments.of("not a CA", CertificateMaker.named("CN=Anchor")),
                Arguments.of(
                        "not a CA", CertificateMaker.named("CN=Anchor").basicConstraints(new BasicConstraints(false))),
                Arguments.of("keyCertSign", ca().keyUsage(KeyUsage.cRLSign | KeyUsage.digitalSignature)),
                Arguments.of("2.5.29.30", ca().nameConstraints(true)),
                Arguments.of("2.5.29.30", ca().nameConstraints(false)),
                Arguments.of("1.3.6.1.4.1.99999.1", ca().unknownExtension(true)),
                Arguments.of("bytes of DER", ca().padded(8 * 1024)),
                Arguments.of("control characters", named("nul\0")),
                Arguments.of("empty value", named("")),
                Arguments.of("before the year 1950", ca().valid(Instant.parse("0000-01-01T00:00:00Z"), LATER)),
                Arguments.of("no subject", nameless()));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void what_cannot_vouch_for_phones_is_refused_with_its_one_reason(String reason, CertificateMaker maker) {
        var certificate = maker.issuedBy(ISSUER).certificate();

        assertThat(TrustAnchor.parse(certificate, NOW, ExpiredAnchors.REFUSE))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        it -> assertThat(it.reasons())
                                .singleElement()
                                .asString()
                                .contains(reason));
        assertThat(TrustAnchor.restore(certificate, false)).isInstanceOf(Rejected.class);
    }

    static Stream<CertificateMaker> usable() {
        return Stream.of(
                ca(),
                ca().key(Keys.rsa(2048)),
                ca().key(Keys.rsa(3072)),
                ca().key(Keys.rsa(4096)),
                ca().key(Keys.ec("secp384r1")),
                ca().key(Keys.ec("secp521r1")),
                CertificateMaker.ca("Anchor", 0),
                ca().keyUsage(KeyUsage.keyCertSign),
                ca().unknownExtension(false),
                ca().padded(7 * 1024),
                ca().serial(BigInteger.ZERO),
                ca().serial(BigInteger.valueOf(-5)),
                ca().serial(TOO_LONG),
                ca().signedWith("SHA1withECDSA"),
                ca().signedWith("SHA512withECDSA"),
                ca().valid(NOW, NOW.plusSeconds(1)));
    }

    @ParameterizedTest
    @MethodSource("usable")
    void what_the_import_accepts_vouches_for_phones(CertificateMaker maker) {
        var anchor = maker.issuedBy(ISSUER);

        assertThat(TrustAnchor.parse(anchor.certificate(), NOW, ExpiredAnchors.REFUSE))
                .isInstanceOf(Accepted.class);
        assertThat(Trust.in(anchor).verdict(mic(anchor))).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(Trust.in(anchor).verdict(mic(anchor), anchor)).isInstanceOf(MicVerdict.Genuine.class);
    }

    static Identity mic(Identity anchor) {
        return CertificateMaker.named(Trust.PHONE).issuedBy(anchor);
    }

    /** X.509 allows an empty subject if there is an alternative name. */
    private static CertificateMaker named(String commonName) {
        var subject = new X500NameBuilder()
                .addRDN(BCStyle.CN, new DERUTF8String(commonName))
                .build();
        return new CertificateMaker(subject, Validity.FROM_2020_TO_2040)
                .basicConstraints(new BasicConstraints(true))
                .keyUsage(KeyUsage.keyCertSign);
    }

    static CertificateMaker nameless() {
        return CertificateMaker.named("")
                .basicConstraints(new BasicConstraints(true))
                .critical(
                        Extension.subjectAlternativeName,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, "ca.example.org")));
    }

    private static CertificateMaker ca() {
        return CertificateMaker.ca("Anchor");
    }
}

package io.offhook.pki.mic;

import static io.offhook.pki.mic.Trust.NOW;
import static io.offhook.pki.mic.Trust.PHONE;
import static io.offhook.pki.mic.Trust.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.Keys;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule rejects with its own reason, and what is just within its bounds is accepted. */
class MicRulesTest {

    private static final Identity ROOT = CertificateMaker.ca("Root").selfSigned();
    private static final Identity RSA_ROOT = CertificateMaker.ca("RSA root").selfSigned(Keys.rsa(2048));

    static Stream<Arguments> badPhones() {
        return Stream.of(
                rejected(MicRejection.CERTIFICATE_TOO_LARGE, phone().padded(8 * 1024)),
                rejected(MicRejection.UNACCEPTED_KEY, phone().key(Keys.ed25519())),
                rejected(MicRejection.UNACCEPTED_KEY, phone().key(Keys.dsa())),
                rejected(MicRejection.UNACCEPTED_KEY, phone().key(Keys.rsaPss())),
                rejected(MicRejection.UNACCEPTED_KEY, phone().key(Keys.ec("secp256k1"))),
                rejected(MicRejection.WEAK_KEY, phone().key(Keys.ec("secp224r1"))),
                rejected(MicRejection.WEAK_KEY, phone().key(Keys.rsaPublicKey(1024))),
                rejected(MicRejection.WEAK_KEY, phone().key(Keys.rsaPublicKey(2047))),
                rejected(MicRejection.KEY_TOO_LARGE, phone().key(Keys.rsaPublicKey(4097))),
                rejected(MicRejection.WEAK_SIGNATURE, phone().signedWith("SHA1withECDSA")),
                rejected(MicRejection.UNKNOWN_EXTENSION, phone().unknownExtension(true)),
                rejected(MicRejection.NOT_FOR_CLIENTS, phone().basicConstraints(new BasicConstraints(0))),
                rejected(MicRejection.NOT_FOR_CLIENTS, phone().keyUsage(KeyUsage.keyEncipherment)),
                rejected(MicRejection.NOT_FOR_CLIENTS, phone().extendedKeyUsage(KeyPurposeId.id_kp_serverAuth)),
                rejected(MicRejection.UNREADABLE_NAME, named("CN=laptop.example.org,O=Makers")),
                rejected(MicRejection.UNREADABLE_NAME, named("CN=CP-8861-SEP2C3124C9F8E1,CN=CP-8861-SEP2C3124C9F8E2")),
                rejected(
                        MicRejection.PRODUCT_MISMATCH,
                        named("CN=CP-8861-SEP2C3124C9F8E1,2.5.4.5=#" + printable("PID:CP-8845 SN:FCH2133E8B9"))),
                rejected(MicRejection.NOT_YET_VALID, phone().valid(NOW.plusSeconds(1), NOW.plusSeconds(9))),
                rejected(MicRejection.EXPIRED, phone().valid(NOW.minusSeconds(9), NOW.minusSeconds(1))));
    }

    @ParameterizedTest
    @MethodSource("badPhones")
    void a_bad_certificate_is_rejected_with_its_reason(MicRejection expected, CertificateMaker phone) {
        assertThat(reason(Trust.in(ROOT).verdict(phone.issuedBy(ROOT)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("badPhones")
    void a_bad_certificate_of_a_stranger_is_rejected_too(MicRejection expected, CertificateMaker phone) {
        var stranger = CertificateMaker.ca("Root").selfSigned();

        assertThat(Trust.in(ROOT).verdict(phone.issuedBy(stranger))).isInstanceOf(MicVerdict.Rejected.class);
    }

    static Stream<CertificateMaker> goodPhones() {
        return Stream.of(
                phone(),
                phone().padded(7 * 1024),
                phone().key(Keys.rsaPublicKey(2048)),
                phone().key(Keys.rsaPublicKey(4096)),
                phone().key(Keys.ec("secp384r1")),
                phone().key(Keys.ec("secp521r1")),
                phone().signedWith("SHA512withECDSA"),
                phone().unknownExtension(false),
                phone().basicConstraints(new BasicConstraints(false)),
                phone().keyUsage(KeyUsage.digitalSignature),
                phone().extendedKeyUsage(KeyPurposeId.id_kp_clientAuth),
                phone().extendedKeyUsage(KeyPurposeId.anyExtendedKeyUsage),
                phone().valid(NOW, NOW));
    }

    @ParameterizedTest
    @MethodSource("goodPhones")
    void what_is_within_the_bounds_is_genuine(CertificateMaker phone) {
        assertThat(Trust.in(ROOT).verdict(phone.issuedBy(ROOT))).isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void sha_1_is_accepted_with_rsa_and_md5_never() {
        var trust = Trust.in(RSA_ROOT);

        assertThat(trust.verdict(phone().signedWith("SHA1withRSA").issuedBy(RSA_ROOT)))
                .isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(trust.verdict(phone().signedWith("MD5withRSA").issuedBy(RSA_ROOT))))
                .isEqualTo(MicRejection.WEAK_SIGNATURE);
    }

    static Stream<Arguments> badCas() {
        return Stream.of(
                rejected(MicRejection.NOT_A_CA, named("CN=CA")),
                rejected(MicRejection.NOT_A_CA, ca().keyUsage(KeyUsage.digitalSignature)),
                rejected(MicRejection.WEAK_SIGNATURE, ca().signedWith("SHA1withECDSA")),
                rejected(MicRejection.CERTIFICATE_TOO_LARGE, ca().padded(8 * 1024)),
                rejected(MicRejection.UNKNOWN_EXTENSION, ca().unknownExtension(true)),
                rejected(MicRejection.UNKNOWN_EXTENSION, ca().nameConstraints(true)),
                rejected(MicRejection.UNKNOWN_EXTENSION, ca().nameConstraints(false)),
                rejected(MicRejection.WEAK_KEY, ca().key(Keys.rsa(1024))),
                rejected(MicRejection.KEY_TOO_LARGE, ca().key(Keys.rsaPublicKey(4104))),
                rejected(MicRejection.UNACCEPTED_KEY, ca().key(Keys.ec("secp256k1"))),
                rejected(MicRejection.EXPIRED_ISSUER, ca().valid(NOW.minusSeconds(9), NOW.minusSeconds(1))),
                rejected(MicRejection.EXPIRED_ISSUER, ca().valid(NOW.plusSeconds(1), NOW.plusSeconds(9))));
    }

    @ParameterizedTest
    @MethodSource("badCas")
    void a_bad_ca_between_phone_and_anchor_is_rejected_with_its_reason(MicRejection expected, CertificateMaker maker) {
        var ca = maker.issuedBy(ROOT);

        assertThat(reason(Trust.in(ROOT).verdict(phone().issuedBy(ca), ca))).isEqualTo(expected);
    }

    @Test
    void a_ca_with_a_damaged_key_is_unreadable() {
        var ca = ca().key(Keys.offCurve()).issuedBy(ROOT);

        assertThat(reason(Trust.in(ROOT).verdict(phone().issuedBy(ca), ca))).isEqualTo(MicRejection.UNREADABLE);
    }

    @Test
    void both_ends_of_the_validity_belong_to_it() {
        Instant from = NOW.minusSeconds(10);
        Instant until = NOW.plusSeconds(10);
        var chain = List.of(phone().valid(from, until).issuedBy(ROOT).certificate());
        var trust = Trust.in(ROOT);

        assertThat(trust.verdict(from, chain)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(trust.verdict(until, chain)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(trust.verdict(from.minusMillis(1), chain))).isEqualTo(MicRejection.NOT_YET_VALID);
        assertThat(reason(trust.verdict(until.plusMillis(1), chain))).isEqualTo(MicRejection.EXPIRED);
    }

    private static Arguments rejected(MicRejection reason, CertificateMaker maker) {
        return Arguments.of(reason, maker);
    }

    private static CertificateMaker phone() {
        return named(PHONE);
    }

    private static CertificateMaker ca() {
        return CertificateMaker.ca("CA");
    }

    private static CertificateMaker named(String subject) {
        return CertificateMaker.named(subject);
    }

    /** A PrintableString, as real phones have it. */
    private static String printable(String text) {
        try {
            return java.util.HexFormat.of().formatHex(new DERPrintableString(text).getEncoded());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.offhook.activation.trust;

import static io.offhook.activation.trust.Made.NOW;
import static io.offhook.activation.trust.MicVerifierTest.reason;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule refuses with its own reason, and what stands just inside its bounds is let in. */
class MicRulesTest {

    private static final Made ROOT = Made.ca("Root").selfSigned();
    private static final Made RSA =
            Made.ca("RSA root").key(Made.of("RSA", 2048)).selfSigned();

    static Stream<Arguments> badPhones() {
        return Stream.of(
                refused(MicRejection.CERTIFICATE_TOO_LARGE, padded(8 * 1024)),
                refused(MicRejection.UNACCEPTED_KEY, Made.phone().key(Made.of("Ed25519", 0))),
                refused(MicRejection.UNACCEPTED_KEY, Made.phone().key(Made.of("DSA", 2048))),
                refused(MicRejection.WEAK_KEY, Made.phone().key(Made.of("RSA", 1024))),
                refused(MicRejection.WEAK_KEY, Made.phone().key(Made.of("RSA", 2040))),
                refused(MicRejection.KEY_TOO_LARGE, Made.phone().key(Made.of("RSA", 4104))),
                refused(MicRejection.WEAK_SIGNATURE, Made.phone().signedWith("SHA1withECDSA")),
                refused(MicRejection.UNKNOWN_EXTENSION, Made.phone().with(Made.PRIVATE_OID, true, DERNull.INSTANCE)),
                refused(
                        MicRejection.NOT_FOR_CLIENTS,
                        Made.phone().with(Extension.basicConstraints, true, new BasicConstraints(0))),
                refused(
                        MicRejection.NOT_FOR_CLIENTS,
                        Made.phone().with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyEncipherment))),
                refused(MicRejection.NOT_FOR_CLIENTS, usedFor(KeyPurposeId.id_kp_serverAuth)),
                refused(MicRejection.UNREADABLE_NAME, Made.named("CN=laptop.example.org,O=Makers")),
                refused(
                        MicRejection.UNREADABLE_NAME,
                        Made.named("CN=CP-8861-SEP2C3124C9F8E1,CN=CP-8861-SEP2C3124C9F8E2")),
                refused(
                        MicRejection.PRODUCT_MISMATCH,
                        Made.named("CN=CP-8861-SEP2C3124C9F8E1,2.5.4.5=#" + hex("PID:CP-8845 SN:FCH2133E8B9"))),
                refused(MicRejection.NOT_YET_VALID, Made.phone().valid(NOW.plusSeconds(1), NOW.plusSeconds(9))),
                refused(MicRejection.EXPIRED, Made.phone().valid(NOW.minusSeconds(9), NOW.minusSeconds(1))));
    }

    @ParameterizedTest
    @MethodSource("badPhones")
    void a_bad_certificate_is_refused_with_its_reason(MicRejection expected, Made phone) {
        assertThat(reason(Judge.trusting(ROOT).verdict(phone.by(ROOT)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("badPhones")
    void a_strangers_is_not_let_in_either(MicRejection expected, Made phone) {
        var stranger = Made.ca("Root").selfSigned();

        assertThat(Judge.trusting(ROOT).verdict(phone.by(stranger))).isInstanceOf(MicVerdict.Rejected.class);
    }

    static Stream<Made> goodPhones() {
        return Stream.of(
                Made.phone(),
                padded(7 * 1024),
                Made.phone().key(Made.of("RSA", 2048)),
                Made.phone().key(Made.of("RSA", 4096)),
                Made.phone().key(Made.ec("secp384r1")),
                Made.phone().key(Made.ec("secp521r1")),
                Made.phone().signedWith("SHA512withECDSA"),
                Made.phone().with(Made.PRIVATE_OID, false, DERNull.INSTANCE),
                Made.phone().with(Extension.basicConstraints, true, new BasicConstraints(false)),
                Made.phone().with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature)),
                usedFor(KeyPurposeId.id_kp_clientAuth),
                usedFor(KeyPurposeId.anyExtendedKeyUsage),
                Made.phone().valid(NOW, NOW));
    }

    @ParameterizedTest
    @MethodSource("goodPhones")
    void what_stands_within_the_bounds_is_genuine(Made phone) {
        assertThat(Judge.trusting(ROOT).verdict(phone.by(ROOT))).isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void sha_1_is_taken_of_the_old_manufacturers_rsa_and_md5_never() {
        assertThat(Judge.trusting(RSA)
                        .verdict(Made.phone().signedWith("SHA1withRSA").by(RSA)))
                .isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(Judge.trusting(RSA)
                        .verdict(Made.phone().signedWith("MD5withRSA").by(RSA))))
                .isEqualTo(MicRejection.WEAK_SIGNATURE);
    }

    static Stream<Arguments> badCas() {
        var nobody = new NameConstraints(
                new GeneralSubtree[] {new GeneralSubtree(new GeneralName(new X500Name("O=Somebody else")))}, null);
        return Stream.of(
                refused(MicRejection.NOT_A_CA, Made.named("CN=CA")),
                refused(
                        MicRejection.NOT_A_CA,
                        Made.ca("CA").with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))),
                refused(MicRejection.WEAK_KEY, Made.ca("CA").key(Made.of("RSA", 1024))),
                refused(MicRejection.KEY_TOO_LARGE, Made.ca("CA").key(Made.of("RSA", 4104))),
                refused(MicRejection.WEAK_SIGNATURE, Made.ca("CA").signedWith("SHA1withECDSA")),
                refused(
                        MicRejection.CERTIFICATE_TOO_LARGE,
                        Made.ca("CA").with(Made.PRIVATE_OID, false, new DEROctetString(new byte[8 * 1024]))),
                refused(MicRejection.UNKNOWN_EXTENSION, Made.ca("CA").with(Made.PRIVATE_OID, true, DERNull.INSTANCE)),
                refused(MicRejection.UNKNOWN_EXTENSION, Made.ca("CA").with(Extension.nameConstraints, true, nobody)),
                refused(MicRejection.UNKNOWN_EXTENSION, Made.ca("CA").with(Extension.nameConstraints, false, nobody)),
                refused(MicRejection.EXPIRED_ISSUER, Made.ca("CA").valid(NOW.minusSeconds(9), NOW.minusSeconds(1))),
                refused(MicRejection.EXPIRED_ISSUER, Made.ca("CA").valid(NOW.plusSeconds(1), NOW.plusSeconds(9))));
    }

    @ParameterizedTest
    @MethodSource("badCas")
    void a_bad_ca_between_phone_and_anchor_is_refused_with_its_reason(MicRejection expected, Made ca) {
        ca.by(ROOT);

        assertThat(reason(Judge.trusting(ROOT).verdict(Made.phone().by(ca), ca)))
                .isEqualTo(expected);
    }

    @Test
    void an_anchor_that_breaks_a_rule_vouches_for_nobody() {
        var weak = Made.ca("Weak").key(Made.of("RSA", 1024)).selfSigned();

        assertThat(reason(Judge.trusting(weak).verdict(Made.phone().by(weak))))
                .isEqualTo(MicRejection.UNTRUSTED_ISSUER);
    }

    @Test
    void the_boundary_instants_belong_to_the_validity() {
        Instant from = NOW.minusSeconds(10);
        Instant until = NOW.plusSeconds(10);
        var phone = Made.phone().valid(from, until).by(ROOT);
        var chain = java.util.List.of(phone.certificate());

        assertThat(Judge.trusting(ROOT).verdict(from, chain)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(Judge.trusting(ROOT).verdict(until, chain)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(reason(Judge.trusting(ROOT).verdict(from.minusMillis(1), chain)))
                .isEqualTo(MicRejection.NOT_YET_VALID);
        assertThat(reason(Judge.trusting(ROOT).verdict(until.plusMillis(1), chain)))
                .isEqualTo(MicRejection.EXPIRED);
    }

    private static Arguments refused(MicRejection reason, Made made) {
        return Arguments.of(reason, made);
    }

    private static Made padded(int bytes) {
        return Made.phone().with(Made.PRIVATE_OID, false, new DEROctetString(new byte[bytes]));
    }

    private static Made usedFor(KeyPurposeId purpose) {
        return Made.phone().with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }

    /** A PrintableString, as real phones have it. */
    private static String hex(String text) {
        try {
            return java.util.HexFormat.of().formatHex(new org.bouncycastle.asn1.DERPrintableString(text).getEncoded());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.offhook.pki.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.revocation.RevocationList.Parsed;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.Keys;
import io.offhook.testpki.RevocationListMaker;
import java.math.BigInteger;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

class RevocationListTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant MADE = Instant.parse("2026-11-01T00:00:00Z");

    private final Identity issuer = CertificateMaker.ca("Issuer").selfSigned();

    @Test
    void a_list_that_a_known_ca_signed_is_accepted_and_says_what_it_is() {
        var list =
                accepted(list().number(7).nextUpdate(MADE.plusSeconds(86_400)).revoking(1, 2, 3));

        assertThat(list.issuer()).isEqualTo("CN=Issuer");
        assertThat(list.crlNumber()).isEqualTo(BigInteger.valueOf(7));
        assertThat(list.thisUpdate()).isEqualTo(MADE);
        assertThat(list.nextUpdate()).isEqualTo(MADE.plusSeconds(86_400));
        assertThat(list.revoked()).isEqualTo(3);
        assertThat(list.issuerKey())
                .isEqualTo(Fingerprint.of(issuer.certificate().getPublicKey()));
    }

    @Test
    void an_empty_list_without_a_number_is_accepted() {
        var list = accepted(list());

        assertThat(list.revoked()).isZero();
        assertThat(list.crlNumber()).isNull();
        assertThat(list.nextUpdate()).isNull();
    }

    @Test
    void a_list_of_a_ca_that_is_not_known_has_an_unknown_issuer() {
        assertThat(parse(list().sign(), CertificateMaker.ca("Other").selfSigned()))
                .isInstanceOf(Parsed.UnknownIssuer.class);
    }

    @Test
    void the_right_name_with_the_wrong_key_is_an_unknown_issuer() {
        assertThat(parse(list().sign(), CertificateMaker.ca("Issuer").selfSigned()))
                .isInstanceOf(Parsed.UnknownIssuer.class);
    }

    @Test
    void a_ca_that_may_not_sign_lists_is_an_unknown_issuer() {
        var forbidden =
                CertificateMaker.ca("No lists").keyUsage(KeyUsage.keyCertSign).selfSigned();

        assertThat(parse(new RevocationListMaker(forbidden, MADE).sign(), forbidden))
                .isInstanceOf(Parsed.UnknownIssuer.class);
    }

    @Test
    void a_number_longer_than_20_bytes_is_rejected() {
        var largest = BigInteger.ONE.shiftLeft(159).subtract(BigInteger.ONE);

        assertThat(accepted(list().number(largest)).crlNumber()).isEqualTo(largest);
        assertRejected(list().number(BigInteger.ONE.shiftLeft(4_000)), "longer than 20 bytes");
    }

    @Test
    void a_list_from_the_future_is_rejected() {
        assertRejected(new RevocationListMaker(issuer, NOW.plusSeconds(1)), "future");
    }

    @Test
    void a_list_that_is_signed_with_md5_is_rejected_and_one_with_sha1_is_not() {
        var old = CertificateMaker.ca("Old").selfSigned(Keys.rsa(2048));

        assertThat(parse(
                        new RevocationListMaker(old, MADE)
                                .signedWith("MD5withRSA")
                                .sign(),
                        old))
                .isEqualTo(new Parsed.Rejected(List.of("is signed with MD5withRSA")));
        assertThat(parse(
                        new RevocationListMaker(old, MADE)
                                .signedWith("SHA1withRSA")
                                .sign(),
                        old))
                .isInstanceOf(Parsed.Accepted.class);
    }

    @Test
    void a_delta_list_is_rejected() {
        assertRejected(list().critical(Extension.deltaCRLIndicator, new ASN1Integer(1)), "a part only");
    }

    @Test
    void a_part_of_a_list_is_rejected_and_a_mere_place_is_not() {
        var part = new IssuingDistributionPoint(null, true, false, null, false, false);
        var place = new IssuingDistributionPoint(null, false, false, null, false, false);

        assertRejected(list().critical(Extension.issuingDistributionPoint, part), "a part only");
        accepted(list().critical(Extension.issuingDistributionPoint, place));
    }

    @Test
    void a_critical_extension_that_is_not_understood_is_rejected() {
        assertRejected(list().critical(CertificateMaker.UNKNOWN_EXTENSION, DERNull.INSTANCE), "not understood");
    }

    @Test
    void a_list_of_other_issuers_certificates_is_rejected() {
        assertRejected(list().revokingOfAnotherIssuer(1), "other issuers");
    }

    private RevocationListMaker list() {
        return new RevocationListMaker(issuer, MADE);
    }

    private RevocationList accepted(RevocationListMaker crl) {
        assertThat(parse(crl.sign(), issuer)).isInstanceOf(Parsed.Accepted.class);
        return ((Parsed.Accepted) parse(crl.sign(), issuer)).list();
    }

    private void assertRejected(RevocationListMaker crl, String reason) {
        assertThat(parse(crl.sign(), issuer))
                .isInstanceOfSatisfying(
                        Parsed.Rejected.class,
                        it -> assertThat(it.reasons())
                                .singleElement()
                                .asString()
                                .contains(reason));
    }

    private static Parsed parse(X509CRL crl, Identity known) {
        return RevocationList.parse(crl, List.of(known.certificate()), NOW);
    }
}

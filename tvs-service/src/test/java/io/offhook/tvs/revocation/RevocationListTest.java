package io.offhook.tvs.revocation;

import static io.offhook.tvs.anchor.Certificates.NOW;
import static io.offhook.tvs.revocation.RevokingCa.MADE;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.tvs.revocation.RevocationList.Parsed;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

class RevocationListTest {

    private final RevokingCa issuer = new RevokingCa("Issuer");

    @Test
    void a_list_that_a_known_ca_signed_is_accepted_and_says_what_it_is() throws Exception {
        var list = accepted(issuer.list(3, MADE));

        assertThat(list.issuer()).isEqualTo("CN=Issuer,O=Offhook Tests");
        assertThat(list.crlNumber()).isEqualTo(BigInteger.valueOf(3));
        assertThat(list.thisUpdate()).isEqualTo(MADE);
        assertThat(list.nextUpdate()).isEqualTo(MADE.plusSeconds(86_400));
        assertThat(list.revoked()).isEqualTo(3);
        assertThat(list.issuerKey())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(issuer.ca().getPublicKey().getEncoded())));
    }

    @Test
    void an_empty_list_without_a_number_is_a_list() {
        var list = accepted(issuer.uncounted(MADE));

        assertThat(list.revoked()).isZero();
        assertThat(list.crlNumber()).isNull();
        assertThat(list.nextUpdate()).isNull();
    }

    @Test
    void a_list_of_a_ca_that_nobody_knows_is_of_an_unknown_issuer() {
        assertThat(parse(issuer.list(1, MADE), new RevokingCa("Other").ca())).isInstanceOf(Parsed.UnknownIssuer.class);
    }

    @Test
    void the_right_name_with_the_wrong_key_is_an_unknown_issuer() {
        assertThat(parse(issuer.list(1, MADE), new RevokingCa("Issuer").ca())).isInstanceOf(Parsed.UnknownIssuer.class);
    }

    @Test
    void a_ca_that_may_not_sign_lists_is_an_unknown_issuer() {
        var forbidden = new RevokingCa("No lists", OptionalInt.of(KeyUsage.keyCertSign));

        assertThat(parse(forbidden.list(1, MADE), forbidden.ca())).isInstanceOf(Parsed.UnknownIssuer.class);
    }

    @Test
    void a_list_from_the_future_is_rejected() {
        assertRejected(issuer.list(1, NOW.plusSeconds(1)), "not yet");
    }

    @Test
    void a_delta_list_is_rejected() throws Exception {
        assertRejected(issuer.critical(Extension.deltaCRLIndicator, RevokingCa.delta()), "a part only");
    }

    @Test
    void a_part_of_a_list_is_rejected_and_a_mere_place_is_not() throws Exception {
        var part = new IssuingDistributionPoint(null, true, false, null, false, false);
        var place = new IssuingDistributionPoint(null, false, false, null, false, false);

        assertRejected(issuer.critical(Extension.issuingDistributionPoint, part), "a part only");
        assertThat(parse(issuer.critical(Extension.issuingDistributionPoint, place), issuer.ca()))
                .isInstanceOf(Parsed.Accepted.class);
    }

    @Test
    void a_critical_extension_that_nobody_understands_is_rejected() throws Exception {
        assertRejected(
                issuer.critical(new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"), DERNull.INSTANCE), "not understood");
    }

    @Test
    void a_list_of_other_issuers_certificates_is_rejected() throws Exception {
        assertRejected(issuer.ofOthers(), "other issuers");
    }

    private RevocationList accepted(X509CRL crl) {
        return ((Parsed.Accepted) parse(crl, issuer.ca())).list();
    }

    private void assertRejected(X509CRL crl, String reason) {
        assertThat(parse(crl, issuer.ca()))
                .isInstanceOfSatisfying(
                        Parsed.Rejected.class,
                        it -> assertThat(it.reasons())
                                .singleElement()
                                .asString()
                                .contains(reason));
    }

    private static Parsed parse(X509CRL crl, X509Certificate known) {
        return RevocationList.parse(crl, List.of(known), NOW);
    }
}

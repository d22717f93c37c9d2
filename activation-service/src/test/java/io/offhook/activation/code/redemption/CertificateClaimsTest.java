package io.offhook.activation.code.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateClaimsTest {

    private static final X500Principal CA = new X500Principal("CN=Somebody,O=Anybody");

    @Test
    void a_subject_in_the_shape_of_a_mic_claims_a_device() {
        var claims = CertificateClaims.of(named("CP-8861-SEP2C3124C9F8E1"), CA, Instant.EPOCH);

        assertThat(claims.deviceName()).contains("SEP2C3124C9F8E1");
        assertThat(claims.issuer()).contains("CN=Somebody,O=Anybody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "laptop.example.org",
                "SEP2C3124C9F8E1",
                "CP-8861-SEP2C3124C9F8E1\n",
                "CP-8861-SEP2C3124C9F8E1\u0000",
                "CP-8861-SEP2C3124C9F8E1\u202E",
                "\nCP-8861-SEP2C3124C9F8E1",
                "CP-8861-SEP2C3124C9F8E",
                "CP-8861-SEP2C3124C9F8E1, CN=CP-8861-SEP2C3124C9F8E2",
                "CP-8861-SEP\uFF12C3124C9F8E1",
                "<script>alert(1)</script>",
            })
    void any_other_subject_claims_none(String commonName) {
        assertThat(CertificateClaims.of(named(commonName), CA, Instant.EPOCH).deviceName())
                .isEmpty();
    }

    static Stream<X500Principal> hostileIssuers() {
        return Stream.of(
                named("x".repeat(10_000)),
                named("\uD83D\uDE00".repeat(5_000)),
                named("\u0000".repeat(10_000)),
                named("a\nb\r\nc\td\u001B[31m"),
                named("\u202Egnp.exe\u2028\u2029\u0085"),
                named("\\\"+,;<>#=".repeat(100)),
                name(new DERBMPString("\uD800")),
                name(new DERIA5String("x\u0001", false)),
                name(DERNull.INSTANCE));
    }

    @ParameterizedTest
    @MethodSource("hostileIssuers")
    void an_issuer_is_short_and_printable(X500Principal issuer) {
        assertThat(CertificateClaims.of(named("x"), issuer, Instant.EPOCH).issuer())
                .hasValueSatisfying(CertificateClaimsTest::isShortAndPrintable);
    }

    @Test
    void characters_that_do_not_print_are_replaced() {
        assertThat(CertificateClaims.of(CA, named("a\nb\u202Ec"), Instant.EPOCH).issuer())
                .contains("CN=a?b?c");
    }

    @Test
    void a_name_without_parts_claims_nothing() {
        var claims = CertificateClaims.of(new X500Principal(""), new X500Principal(""), Instant.EPOCH);

        assertThat(claims.deviceName()).isEmpty();
        assertThat(claims.issuer()).isEmpty();
    }

    @Property(tries = 300)
    void whatever_a_name_says_its_claims_are_short_and_printable(@ForAll String text) {
        var claims = CertificateClaims.of(named(text), named(text), Instant.EPOCH);

        claims.issuer().ifPresent(CertificateClaimsTest::isShortAndPrintable);
        claims.deviceName().ifPresent(name -> assertThat(name).matches("SEP[0-9A-F]{12}"));
    }

    private static void isShortAndPrintable(String text) {
        assertThat(text)
                .hasSizeBetween(1, CertificateClaims.MAX_ISSUER)
                .matches(it -> it.codePoints()
                        .noneMatch(each -> Character.isISOControl(each)
                                || each == 0x202E
                                || each == 0x2028
                                || Character.getType(each) == Character.SURROGATE));
    }

    private static X500Principal named(String commonName) {
        return name(new DERUTF8String(commonName));
    }

    private static X500Principal name(ASN1Encodable commonName) {
        try {
            return new X500Principal(
                    new X500NameBuilder().addRDN(BCStyle.CN, commonName).build().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.offhook.pki.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.Role;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.PhoneCertificate.Parsed.Accepted;
import io.offhook.pki.list.PhoneCertificate.Parsed.Rejected;
import io.offhook.pki.x509.Certificates;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.Keys;
import io.offhook.testpki.SignerCertificate;
import io.offhook.testpki.Validity;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is accepted can be written into a trust list and read back; what cannot is refused with its reason. */
class PhoneCertificateTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(99);
    private static final Identity SAST = SignerCertificate.rsa("SAST");

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("serial number", server().serial(BigInteger.valueOf(-5))),
                Arguments.of(
                        "serial number",
                        server().serial(new BigInteger("f32200000000000000000000000000aa", 16)
                                .subtract(BigInteger.ONE.shiftLeft(128)))),
                Arguments.of("serial number", server().serial(BigInteger.ZERO)),
                Arguments.of("serial number", server().serial(BigInteger.ONE.shiftLeft(159))),
                Arguments.of("control characters", named("line\nfeed")),
                Arguments.of("control characters", named("tab\tstop")),
                Arguments.of("control characters", named("nul\0")),
                Arguments.of("control characters", named("c1\u0085")),
                Arguments.of("empty value", named("")),
                Arguments.of("empty value", named(" ")),
                Arguments.of("before the year 1950", server().valid(Instant.parse("0000-01-01T00:00:00Z"), LATER)),
                Arguments.of("before it begins", server().valid(LATER.plusSeconds(9), LATER)),
                Arguments.of("empty subject", nameless()),
                Arguments.of("bytes of DER", server().padded(64_000)),
                Arguments.of("bytes of DER", server().padded(8 * 1024)),
                Arguments.of("RSA key of 1024 bits", server().key(Keys.rsaPublicKey(1024))),
                Arguments.of("RSA key of 8192 bits", server().key(Keys.rsaPublicKey(8192))),
                Arguments.of("EC key on secp256k1", server().key(Keys.ec("secp256k1"))),
                Arguments.of("kind EdDSA", server().key(Keys.ed25519())),
                Arguments.of("damaged", server().key(Keys.offCurve())),
                Arguments.of("expired at", server().valid(NOW.minusSeconds(9), NOW)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_phones_cannot_use_is_refused_with_its_one_reason(String reason, CertificateMaker maker) {
        var certificate = maker.issuedBy(SAST).certificate();

        assertThat(PhoneCertificate.parse(certificate, NOW))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        it -> assertThat(it.reasons())
                                .singleElement()
                                .asString()
                                .contains(reason));
    }

    @Test
    void the_issuers_name_counts_as_well() {
        var issuer = named("line\nfeed").selfSigned();
        var certificate = server().issuedBy(issuer).certificate();

        assertThat(PhoneCertificate.parse(certificate, NOW))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        it -> assertThat(it.reasons())
                                .singleElement()
                                .asString()
                                .contains("issuer"));
    }

    @Test
    void a_name_that_is_not_utf_8_where_it_says_so_is_refused() throws Exception {
        var hex = HexFormat.of();
        var der = hex.formatHex(
                Certificates.der(named("\u00e9\u00e9\u00e9\u00e9").selfSigned().certificate()));
        var broken = Certificates.parse(hex.parseHex(der.replace("c3a9".repeat(4), "c3".repeat(8))));

        assertThat(PhoneCertificate.objections(broken))
                .singleElement()
                .asString()
                .contains("not UTF-8");
    }

    @Test
    void a_certificate_that_has_expired_is_still_one_that_a_list_can_hold() {
        var expired = server().valid(NOW.minusSeconds(9), NOW).issuedBy(SAST).certificate();

        assertThat(PhoneCertificate.objections(expired)).isEmpty();
    }

    static Stream<CertificateMaker> accepted() {
        return Stream.of(
                server(),
                server().key(Keys.rsaPublicKey(4096)),
                server().key(Keys.ec("secp384r1")),
                server().key(Keys.ec("secp521r1")),
                server().padded(7 * 1024),
                server().serial(BigInteger.ONE),
                server().serial(BigInteger.ONE.shiftLeft(159).subtract(BigInteger.ONE)),
                named("Großkunde, Zürich; \"#1\" \\ <x> + 東京"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void what_is_accepted_stands_in_a_list_that_phones_read(CertificateMaker maker) throws Exception {
        var certificate = maker.issuedBy(SAST).certificate();

        assertThat(PhoneCertificate.parse(certificate, NOW)).isInstanceOf(Accepted.class);
        assertThat(TrustListFile.read(file(certificate)).list().rolesOf(certificate))
                .containsExactly(Role.TVS);
    }

    @Test
    void a_list_that_is_larger_than_phones_read_is_refused() {
        var large = IntStream.range(0, 35)
                .mapToObj(i -> server().padded(7_500).issuedBy(SAST).certificate())
                .map(certificate -> TrustListRecord.of(certificate, Role.TVS))
                .toList();

        assertThat(TrustList.objection(large.subList(0, 30))).isEmpty();
        assertThat(TrustList.objection(large)).get().asString().contains("phones read at most 262144");
    }

    @Test
    void a_sast_signs_with_rsa_of_2048_bits_at_most() {
        assertThat(PhoneCertificate.canSignTrustLists(SAST.certificate())).isTrue();
        assertThat(PhoneCertificate.canSignTrustLists(
                        SignerCertificate.ec("SAST").certificate()))
                .isFalse();
        assertThat(PhoneCertificate.canSignTrustLists(
                        server().key(Keys.rsaPublicKey(3072)).issuedBy(SAST).certificate()))
                .isFalse();
    }

    private static byte[] file(X509Certificate certificate) {
        var records =
                List.of(TrustListRecord.of(SAST.certificate(), Role.SAST), TrustListRecord.of(certificate, Role.TVS));
        var list = new TrustList("ITLFile.tlv", Optional.empty(), NOW, HashAlgorithm.SHA512, records);
        return TrustListFile.sign(list, SAST.fileSigner());
    }

    private static CertificateMaker server() {
        return CertificateMaker.named("CN=TVS,O=Offhook");
    }

    private static CertificateMaker named(String commonName) {
        X500Name subject = new X500NameBuilder()
                .addRDN(BCStyle.CN, new DERUTF8String(commonName))
                .build();
        return new CertificateMaker(subject, Validity.FROM_2020_TO_2040);
    }

    private static CertificateMaker nameless() {
        return CertificateMaker.named("")
                .critical(
                        Extension.subjectAlternativeName,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, "tvs.example.org")));
    }
}

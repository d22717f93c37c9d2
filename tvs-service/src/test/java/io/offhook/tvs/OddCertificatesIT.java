package io.offhook.tvs;

import static io.offhook.tvs.AdminApi.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Keys;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates that no trust list or event can hold are refused when they are registered, with the reason. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class OddCertificatesIT {

    private static final BigInteger NEGATIVE =
            new BigInteger(HexFormat.of().parseHex("f322a1b2c3d4e5f60718293a4b5c6d7e"));

    static Stream<Arguments> odd() {
        return Stream.of(
                Arguments.of("a negative serial number", serial(NEGATIVE), "serial number"),
                Arguments.of("the serial number 0", serial(BigInteger.ZERO), "serial number"),
                Arguments.of("a serial number of 30 bytes", serial(BigInteger.ONE.shiftLeft(239)), "serial number"),
                Arguments.of("a line feed in its name", named("Two\nlines"), "control characters"),
                Arguments.of("a tab in its name", named("Two\tcolumns"), "control characters"),
                Arguments.of("an escape in its name", named("Red\u001b[31m"), "control characters"),
                Arguments.of("an extension near 64 KB", padded(65_000), "bytes of DER"),
                Arguments.of("an extension of 8 KB", padded(8_192), "bytes of DER"),
                Arguments.of("bytes in its name that are no UTF-8", notUtf8(), "not UTF-8"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void a_certificate_that_no_trust_list_can_hold_is_refused_with_the_reason(
            String which, X509Certificate certificate, String reason) {
        asAdmin()
                .contentType("application/octet-stream")
                .body(Certificates.der(certificate))
                .post("/api/v1/certificates?role=TVS")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://offhook.io/problems/unacceptable-certificate"))
                .body("detail", containsString(reason));

        asAdmin()
                .get("/api/v1/certificates/" + Fingerprint.of(certificate))
                .then()
                .statusCode(404);
    }

    @Test
    void the_largest_certificate_that_is_accepted_can_be_asked_for_by_a_phone() {
        var largest = padded(Certificates.MAX_BYTES - 512);
        assertThat(Certificates.der(largest).length).isBetween(Certificates.MAX_BYTES - 300, Certificates.MAX_BYTES);

        asAdmin()
                .contentType("application/octet-stream")
                .body(Certificates.der(largest))
                .post("/api/v1/certificates?role=APP-SERVER")
                .then()
                .statusCode(201)
                .body("notListable.size()", equalTo(0));
    }

    @Test
    void an_anchor_too_large_for_an_event_is_refused_with_the_reason() {
        asAdmin()
                .contentType("application/octet-stream")
                .body(Certificates.der(
                        CertificateMaker.ca("Huge").padded(60_000).selfSigned().certificate()))
                .post("/api/v1/trust-anchors")
                .then()
                .statusCode(422)
                .body("certificates[0].reasons[0]", containsString("bytes of DER"));
    }

    private static X509Certificate serial(BigInteger serial) {
        return CertificateMaker.named("CN=Odd,O=Offhook Tests")
                .serial(serial)
                .selfSigned()
                .certificate();
    }

    private static X509Certificate named(String commonName) {
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
        return new CertificateMaker(subject, io.offhook.testpki.Validity.FROM_2020_TO_2040)
                .selfSigned()
                .certificate();
    }

    private static X509Certificate padded(int bytes) {
        return CertificateMaker.named("CN=Padded,O=Offhook Tests")
                .key(Keys.ec())
                .padded(bytes)
                .selfSigned()
                .certificate();
    }

    /** What the signature says does not matter for a certificate that signs itself. */
    private static X509Certificate notUtf8() {
        var der = HexFormat.of().formatHex(Certificates.der(named("\u00e9\u00e9\u00e9\u00e9")));
        try {
            return Certificates.parse(HexFormat.of().parseHex(der.replace("c3a9c3a9c3a9c3a9", "c3c3c3c3c3c3c3c3")));
        } catch (java.security.cert.CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}

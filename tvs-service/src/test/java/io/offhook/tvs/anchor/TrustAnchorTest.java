package io.offhook.tvs.anchor;

import static io.offhook.tvs.anchor.Certificates.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.tvs.anchor.TrustAnchor.Parsed.Accepted;
import io.offhook.tvs.anchor.TrustAnchor.Parsed.Rejected;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.OptionalInt;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustAnchorTest {

    private static final Instant AFTER_ITS_TIME = Instant.parse("2060-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"mic-root.pem", "mic-ca.pem", "tftp-ec.pem"})
    void a_ca_is_accepted(String file) {
        assertThat(TrustAnchor.parse(Certificates.read(file), NOW, ExpiredAnchors.REFUSE))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void an_anchor_is_named_by_the_sha_256_of_its_certificate() {
        var anchor = accepted(Certificates.read("mic-root.pem"), NOW, ExpiredAnchors.REFUSE);

        // openssl x509 -in mic-root.pem -noout -fingerprint -sha256
        assertThat(anchor.fingerprint()).isEqualTo("962cd6457fb95b89fd3b70edcf81a986ccf3a6c46ea0ba0832c70b3667d78498");
        assertThat(anchor.subject()).isEqualTo("CN=Vector Manufacturing Root,O=Offhook Vectors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mic-8861.pem", "mic-8845-ec.pem"})
    void the_certificate_of_a_device_is_refused_and_the_reason_says_what_to_import_instead(String file) {
        assertThat(rejected(Certificates.read(file), NOW).reasons().getFirst())
                .contains("not a CA")
                .contains("import the CA that issued it");
    }

    @Test
    void a_ca_without_key_usage_is_accepted() {
        accepted(Certificates.ca("No usage", Certificates.p256(), OptionalInt.empty()), NOW, ExpiredAnchors.REFUSE);
    }

    @Test
    void a_ca_whose_key_usage_lacks_certificate_signing_is_refused() {
        var ca = Certificates.ca("Signs lists", Certificates.p256(), OptionalInt.of(KeyUsage.cRLSign));

        assertThat(rejected(ca, NOW).reasons()).singleElement().asString().contains("keyCertSign");
    }

    @Test
    void a_weak_rsa_key_is_refused() {
        var ca = Certificates.ca("Weak", Certificates.rsa(1024), OptionalInt.of(KeyUsage.keyCertSign));

        assertThat(rejected(ca, NOW).reasons()).singleElement().asString().contains("RSA key of 1024 bits");
    }

    @Test
    void a_kind_of_key_that_no_phone_has_is_refused() {
        var ca = Certificates.ca("Edwards", Certificates.ed25519(), OptionalInt.empty());

        assertThat(rejected(ca, NOW).reasons()).singleElement().asString().contains("RSA and EC");
    }

    @Test
    void an_expired_ca_is_refused_unless_told_otherwise() {
        var root = Certificates.read("mic-root.pem");

        assertThat(rejected(root, AFTER_ITS_TIME).reasons())
                .singleElement()
                .asString()
                .contains("acceptExpired=true");
        accepted(root, AFTER_ITS_TIME, ExpiredAnchors.ACCEPT);
    }

    @Test
    void at_its_very_end_it_has_expired() {
        var root = Certificates.read("mic-root.pem");
        var end = root.getNotAfter().toInstant();

        accepted(root, end.minusMillis(1), ExpiredAnchors.REFUSE);
        rejected(root, end);
    }

    private static TrustAnchor accepted(X509Certificate certificate, Instant at, ExpiredAnchors expired) {
        assertThat(TrustAnchor.parse(certificate, at, expired)).isInstanceOf(Accepted.class);
        return ((Accepted) TrustAnchor.parse(certificate, at, expired)).anchor();
    }

    private static Rejected rejected(X509Certificate certificate, Instant at) {
        assertThat(TrustAnchor.parse(certificate, at, ExpiredAnchors.REFUSE)).isInstanceOf(Rejected.class);
        return (Rejected) TrustAnchor.parse(certificate, at, ExpiredAnchors.REFUSE);
    }
}

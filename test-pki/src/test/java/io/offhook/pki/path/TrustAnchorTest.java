package io.offhook.pki.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.path.TrustAnchor.Parsed.Accepted;
import io.offhook.pki.path.TrustAnchor.Parsed.Rejected;
import io.offhook.pki.x509.CertificateFile;
import io.offhook.pki.x509.KeyUsages;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustAnchorTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant AFTER_ITS_TIME = Instant.parse("2060-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"mic-root", "mic-ca"})
    void a_ca_is_accepted(String file) {
        accepted(CertificateFile.read(file), NOW, ExpiredAnchors.REFUSE);
    }

    @Test
    void an_anchor_is_named_by_the_sha_256_of_its_certificate() {
        var anchor = accepted(CertificateFile.read("mic-root"), NOW, ExpiredAnchors.REFUSE);

        // openssl x509 -in mic-root.pem -noout -fingerprint -sha256
        assertThat(anchor.fingerprint()).isEqualTo("962cd6457fb95b89fd3b70edcf81a986ccf3a6c46ea0ba0832c70b3667d78498");
        assertThat(anchor.subject()).isEqualTo("CN=Vector Manufacturing Root,O=Offhook Vectors");
        assertThat(KeyUsages.of(anchor.x509())).isEqualTo(List.of("keyCertSign", "cRLSign"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mic-8861", "mic-8845-ec"})
    void the_certificate_of_a_device_is_refused_and_the_reason_says_what_to_import_instead(String file) {
        assertThat(rejected(CertificateFile.read(file), NOW).reasons().getFirst())
                .contains("not a CA")
                .contains("import the CA that issued it");
    }

    @Test
    void an_expired_ca_is_refused_unless_told_otherwise() {
        var root = CertificateFile.read("mic-root");

        assertThat(rejected(root, AFTER_ITS_TIME).reasons())
                .singleElement()
                .asString()
                .contains("acceptExpired=true");
        accepted(root, AFTER_ITS_TIME, ExpiredAnchors.ACCEPT);
    }

    @Test
    void an_anchor_that_had_expired_when_it_was_added_does_not_end() {
        var root = CertificateFile.read("mic-root");

        assertThat(accepted(root, NOW, ExpiredAnchors.ACCEPT).trustedUntil())
                .isEqualTo(root.getNotAfter().toInstant());
        assertThat(accepted(root, AFTER_ITS_TIME, ExpiredAnchors.ACCEPT).trustedUntil())
                .isEqualTo(Instant.MAX);
    }

    @Test
    void validity_ends_at_not_after_and_begins_at_not_before() {
        var root = CertificateFile.read("mic-root");
        var begin = root.getNotBefore().toInstant();
        var end = root.getNotAfter().toInstant();

        accepted(root, end.minusMillis(1), ExpiredAnchors.REFUSE);
        rejected(root, end);
        accepted(root, begin, ExpiredAnchors.REFUSE);
        assertThat(rejected(root, begin.minusMillis(1)).reasons())
                .singleElement()
                .asString()
                .contains("not valid before");
    }

    @Test
    void a_stored_anchor_is_restored_whatever_the_time() {
        var root = CertificateFile.read("mic-root");

        assertThat(TrustAnchor.restore(root, false)).isInstanceOf(Accepted.class);
        assertThat(TrustAnchor.restore(CertificateFile.read("mic-8861"), false)).isInstanceOf(Rejected.class);
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

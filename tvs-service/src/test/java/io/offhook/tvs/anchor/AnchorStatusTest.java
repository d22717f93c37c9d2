package io.offhook.tvs.anchor;

import static io.offhook.tvs.TestCertificates.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.revocation.RevokedCertificates;
import io.offhook.pki.revocation.RevokedCertificates.Serials;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.RevocationListMaker;
import io.offhook.testpki.SignerCertificate;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnchorStatusTest {

    private static final RevokedCertificates NONE_REVOKED = new RevokedCertificates(Map.of());
    private static final X509Certificate CA =
            CertificateMaker.ca("CA").selfSigned().certificate();
    private static final Instant END = CA.getNotAfter().toInstant();

    @Test
    void an_anchor_is_in_force_up_to_its_last_moment() {
        assertThat(AnchorStatus.of(CA, NOW, NONE_REVOKED, END)).isEqualTo(AnchorStatus.IN_FORCE);
        assertThat(AnchorStatus.of(CA, NOW, NONE_REVOKED, END.plusMillis(1))).isEqualTo(AnchorStatus.EXPIRED);
    }

    @Test
    void an_anchor_that_had_expired_when_it_was_added_does_not_end() {
        assertThat(AnchorStatus.of(CA, END, NONE_REVOKED, END.plusSeconds(1))).isEqualTo(AnchorStatus.IN_FORCE);
    }

    @Test
    void an_anchor_that_a_list_of_its_issuer_names_is_revoked() throws CRLException {
        var root = CertificateMaker.ca("Root").selfSigned();
        var ca = CertificateMaker.ca("CA").issuedBy(root).certificate();
        var list = new RevocationListMaker(root, NOW).revoking(ca).sign();
        var revoked = new RevokedCertificates(
                Map.of(Fingerprint.of(root.certificate().getPublicKey()), Serials.of(list.getEncoded())));

        assertThat(AnchorStatus.of(ca, NOW, revoked, NOW)).isEqualTo(AnchorStatus.REVOKED);
        assertThat(AnchorStatus.of(root.certificate(), NOW, revoked, NOW)).isEqualTo(AnchorStatus.IN_FORCE);
    }

    @Test
    void an_anchor_that_breaks_a_rule_of_today_is_unacceptable() {
        var noCa = SignerCertificate.ec("No CA").certificate();

        assertThat(AnchorStatus.of(noCa, NOW, NONE_REVOKED, NOW)).isEqualTo(AnchorStatus.UNACCEPTABLE);
    }
}

package io.offhook.activation.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.mic.ExpiredMicPolicy;
import io.offhook.pki.mic.MicRejection;
import io.offhook.pki.mic.MicVerdict;
import io.offhook.pki.mic.MicVerifier;
import io.offhook.pki.mic.TrustSnapshot;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.revocation.RevokedCertificates;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MicProofCacheTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final MicVerdict EXPIRED_ISSUER = new MicVerdict.Rejected(MicRejection.EXPIRED_ISSUER);

    private final Identity root = CertificateMaker.ca("Root").selfSigned();

    @Test
    void a_proof_does_not_outlive_the_issuer() {
        var shortLived = CertificateMaker.ca("Short")
                .valid(NOW.minusSeconds(9), NOW.plusSeconds(9))
                .issuedBy(root);
        var chain = phone().issuedBy(shortLived).chain();
        var cache = cache(model -> false);

        assertThat(cache.verify(chain, NOW)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(cache.verify(chain, NOW)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(cache.verify(chain, NOW.plusSeconds(10))).isEqualTo(EXPIRED_ISSUER);
        assertThat(cache.verify(chain, NOW)).isInstanceOf(MicVerdict.Genuine.class);
    }

    @Test
    void the_policy_for_expired_phones_is_asked_every_time() {
        var accepted = new boolean[1];
        var cache = cache(model -> accepted[0]);
        var old = phone().valid(NOW.minusSeconds(9), NOW.minusSeconds(1)).issuedBy(root);

        assertThat(cache.verify(old.chain(), NOW)).isEqualTo(new MicVerdict.Rejected(MicRejection.EXPIRED));
        accepted[0] = true;
        assertThat(cache.verify(old.chain(), NOW)).isInstanceOf(MicVerdict.Genuine.class);
        accepted[0] = false;
        assertThat(cache.verify(old.chain(), NOW)).isEqualTo(new MicVerdict.Rejected(MicRejection.EXPIRED));
    }

    @Test
    void a_phone_without_its_cas_is_not_genuine_because_it_once_presented_them() {
        var lower = CertificateMaker.ca("Lower").issuedBy(root);
        var phone = phone().issuedBy(lower);
        var cache = cache(model -> false);

        assertThat(cache.verify(phone.chain(), NOW)).isInstanceOf(MicVerdict.Genuine.class);
        assertThat(cache.verify(List.of(phone.certificate()), NOW))
                .isEqualTo(new MicVerdict.Rejected(MicRejection.UNTRUSTED_ISSUER));
    }

    private MicProofCache cache(ExpiredMicPolicy policy) {
        var anchor = ((TrustAnchor.Parsed.Accepted) TrustAnchor.restore(root.certificate(), false)).anchor();
        var trust = TrustSnapshot.of(List.of(anchor), Set.of(), new RevokedCertificates(Map.of()));
        return new MicProofCache(new MicVerifier(trust, policy));
    }

    private static CertificateMaker phone() {
        return CertificateMaker.named("CN=CP-8861-SEP2C3124C9F8E1,O=Makers");
    }
}

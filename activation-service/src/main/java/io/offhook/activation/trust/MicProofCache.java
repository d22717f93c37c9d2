package io.offhook.activation.trust;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.offhook.pki.mic.MicProof;
import io.offhook.pki.mic.MicRejection;
import io.offhook.pki.mic.MicVerdict;
import io.offhook.pki.mic.MicVerifier;
import io.offhook.pki.x509.Fingerprint;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Caches what chains prove under one version of what is trusted; a change makes a new cache. Whether the device's own certificate is valid
 * is not cached: it is checked every time.
 */
final class MicProofCache {

    private static final int MAX_PROOFS = 20_000;
    private static final int MAX_REJECTIONS = 1_000;

    private final MicVerifier verifier;

    private final Cache<String, MicProof.Proven> proofs =
            Caffeine.newBuilder().maximumSize(MAX_PROOFS).build();

    /** Apart from the proofs, so that rejected chains cannot evict them. */
    private final Cache<String, MicProof.Unproven> rejections =
            Caffeine.newBuilder().maximumSize(MAX_REJECTIONS).build();

    MicProofCache(MicVerifier verifier) {
        this.verifier = verifier;
    }

    /** @param chain the device's certificate first */
    MicVerdict verify(List<X509Certificate> chain, Instant at) {
        return verifier.verdict(proof(chain, at), chain, at);
    }

    private MicProof proof(List<X509Certificate> chain, Instant at) {
        var fingerprint = Fingerprint.of(chain);
        var known = proofs.getIfPresent(fingerprint);
        if (known != null && known.issuer().isValid(at)) {
            return known;
        }
        var rejected = rejections.getIfPresent(fingerprint);
        if (rejected != null) {
            return rejected;
        }
        var proof = verifier.prove(chain, at);
        switch (proof) {
            case MicProof.Proven it -> proofs.put(fingerprint, it);
            case MicProof.Unproven it when it.reason() == MicRejection.EXPIRED_ISSUER -> proofs.invalidate(fingerprint);
            case MicProof.Unproven it -> rejections.put(fingerprint, it);
        }
        return proof;
    }
}

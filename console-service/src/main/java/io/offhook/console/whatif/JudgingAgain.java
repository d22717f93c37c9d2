package io.offhook.console.whatif;

import io.offhook.pki.mic.ExpiredMicPolicy;
import io.offhook.pki.mic.MicProof;
import io.offhook.pki.mic.MicRejection;
import io.offhook.pki.mic.MicVerdict;
import io.offhook.pki.mic.MicVerifier;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verifies certificates by what is trusted now, and by what would be. On any number of threads.
 *
 * <p>Signatures are verified once, by what is trusted now. Whether the CA that signed a certificate would still be trusted is the same for
 * all that it signed, so it is asked once for each CA.
 */
public final class JudgingAgain {

    private final MicVerifier now;
    private final MicVerifier then;
    private final Set<String> denied;
    private final PresentedChain presented;
    private final Instant at;
    private final Map<String, Optional<MicRejection>> issuers = new ConcurrentHashMap<>();

    public JudgingAgain(TrustState trusted, WhatIf change, Instant at) {
        var changed = trusted.after(change);
        this.now = new MicVerifier(trusted.snapshot(), policy(trusted));
        this.then = new MicVerifier(changed.snapshot(), policy(changed));
        this.denied = changed.denied();
        this.presented = new PresentedChain(trusted.anchors());
        this.at = at;
    }

    /** @param certificate base64 DER */
    public Judgement judge(String certificate) {
        try {
            return judge(Certificates.parse(Base64.getDecoder().decode(certificate)));
        } catch (CertificateException | IllegalArgumentException notOne) {
            return new Judgement.Unreadable();
        }
    }

    Judgement judge(X509Certificate certificate) {
        var chain = presented.of(certificate);
        return switch (now.prove(chain, at)) {
            case MicProof.Unproven it
            when it.reason() == MicRejection.UNTRUSTED_ISSUER ->
                new Judgement.UnknownIssuer(certificate.getIssuerX500Principal().getName());
            // A change adds no anchor and allows no device, so what is refused for its chain stays refused.
            case MicProof.Unproven ignored -> new Judgement.Unchanged();
            case MicProof.Proven it -> compared(it, chain);
        };
    }

    private Judgement compared(MicProof.Proven proof, List<X509Certificate> chain) {
        var before = reason(now.verdict(proof, chain, at));
        var after = reasonThen(proof, chain);
        return before.equals(after) ? new Judgement.Unchanged() : new Judgement.Changed(before, after);
    }

    private Optional<MicRejection> reasonThen(MicProof.Proven proof, List<X509Certificate> chain) {
        if (denied.contains(proof.name().device().mac().digits())
                || denied.contains(Fingerprint.of(chain.getFirst()))) {
            return Optional.of(MicRejection.DENIED);
        }
        return issuers.computeIfAbsent(key(proof), key -> rejection(then.prove(chain, at)))
                .or(() -> reason(then.verdict(proof, chain, at)));
    }

    private static String key(MicProof.Proven proof) {
        var issuer = proof.issuer();
        return issuer.keyFingerprint()
                + issuer.certificate().getSubjectX500Principal().getName();
    }

    private static Optional<MicRejection> rejection(MicProof proof) {
        return switch (proof) {
            case MicProof.Proven ignored -> Optional.empty();
            case MicProof.Unproven it -> Optional.of(it.reason());
        };
    }

    private static Optional<MicRejection> reason(MicVerdict verdict) {
        return switch (verdict) {
            case MicVerdict.Genuine ignored -> Optional.empty();
            case MicVerdict.Rejected it -> Optional.of(it.reason());
        };
    }

    private static ExpiredMicPolicy policy(TrustState trusted) {
        return model -> trusted.acceptsExpired().contains(model.name());
    }
}

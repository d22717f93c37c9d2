package io.offhook.pki.mic;

import io.offhook.pki.path.Issuer;
import io.offhook.pki.x509.Fingerprint;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Verifies chains under one {@link TrustSnapshot}. Fails closed: whatever goes wrong is a rejection. */
public final class MicVerifier {

    private final TrustSnapshot trust;
    private final ExpiredMicPolicy expired;
    private final IssuerSearch issuers;

    public MicVerifier(TrustSnapshot trust, ExpiredMicPolicy expired) {
        this.trust = trust;
        this.expired = expired;
        this.issuers = new IssuerSearch(trust);
    }

    /** @param chain the device's certificate first, the others in any order */
    public MicVerdict verify(List<X509Certificate> chain, Instant at) {
        return verdict(prove(chain, at), chain, at);
    }

    /** The costly part, with every signature. */
    public MicProof prove(List<X509Certificate> chain, Instant at) {
        if (chain.isEmpty()) {
            return new MicProof.Unproven(MicRejection.NO_CERTIFICATE);
        }
        if (chain.size() > MicRules.MAX_CHAIN) {
            return new MicProof.Unproven(MicRejection.CHAIN_TOO_LONG);
        }
        try {
            return proof(chain.getFirst(), chain.subList(1, chain.size()), at);
        } catch (GeneralSecurityException | RuntimeException e) {
            return new MicProof.Unproven(MicRejection.UNREADABLE);
        }
    }

    /** The cheap part: whether the device's own certificate is valid now. */
    public MicVerdict verdict(MicProof proof, List<X509Certificate> chain, Instant at) {
        return switch (proof) {
            case MicProof.Unproven it -> new MicVerdict.Rejected(it.reason());
            case MicProof.Proven it -> verdict(it.name(), chain.getFirst(), at);
        };
    }

    private MicProof proof(X509Certificate mic, List<X509Certificate> others, Instant at)
            throws GeneralSecurityException {
        for (var other : others) {
            var objection = MicRules.objection(other, MicRules.PRESENTED);
            if (objection.isPresent()) {
                return new MicProof.Unproven(objection.get());
            }
        }
        var objection = MicRules.objection(mic, MicRules.PRESENTED, MicRules.KEY, MicRules.SIGNED, MicRules.DEVICE);
        if (objection.isPresent()) {
            return new MicProof.Unproven(objection.get());
        }
        return switch (issuers.signerOf(mic, others, at)) {
            case IssuerSearch.Found.Nobody it -> new MicProof.Unproven(it.reason());
            case IssuerSearch.Found.Signer it -> identify(mic, it.issuer());
        };
    }

    private MicProof identify(X509Certificate mic, Issuer issuer) {
        if (trust.revoked().contains(mic, issuer)) {
            return new MicProof.Unproven(MicRejection.REVOKED);
        }
        var name = MicName.parse(mic.getSubjectX500Principal());
        if (name.isEmpty()) {
            return new MicProof.Unproven(MicRejection.UNREADABLE_NAME);
        }
        if (!name.get().productAgrees()) {
            return new MicProof.Unproven(MicRejection.PRODUCT_MISMATCH);
        }
        if (trust.isDenied(name.get().device().mac().digits()) || trust.isDenied(Fingerprint.of(mic))) {
            return new MicProof.Unproven(MicRejection.DENIED);
        }
        return new MicProof.Proven(name.get(), issuer);
    }

    private MicVerdict verdict(MicName name, X509Certificate mic, Instant at) {
        var from = mic.getNotBefore().toInstant();
        var until = mic.getNotAfter().toInstant();
        if (at.isBefore(from) && !from.isAfter(until)) {
            return new MicVerdict.Rejected(MicRejection.NOT_YET_VALID);
        }
        if (at.isAfter(until) && !expired.accepts(name.device().model())) {
            return new MicVerdict.Rejected(MicRejection.EXPIRED);
        }
        return new MicVerdict.Genuine(name.device(), name.serialNumber(), mic);
    }
}

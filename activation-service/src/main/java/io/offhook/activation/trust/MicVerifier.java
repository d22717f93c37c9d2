package io.offhook.activation.trust;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.offhook.activation.code.DeviceIdentity;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Judges chains under one version of what is trusted; a change makes a new one, so nothing remembered outlives it. Whatever goes
 * wrong is a no. What is remembered of a chain does not depend on time: that is asked anew every time.
 */
final class MicVerifier {

    private static final int MOST_PROOFS = 20_000;
    private static final int MOST_REFUSALS = 1_000;

    private final Trusted trusted;
    private final AcceptExpiredMic acceptExpired;
    private final IssuerSearch issuers;

    private final Cache<Chain, Proof.Proven> proofs =
            Caffeine.newBuilder().maximumSize(MOST_PROOFS).build();

    /** Apart from the proofs, so that strangers cannot push them out. */
    private final Cache<Chain, Proof.Unproven> refusals =
            Caffeine.newBuilder().maximumSize(MOST_REFUSALS).build();

    MicVerifier(Trusted trusted, AcceptExpiredMic acceptExpired) {
        this.trusted = trusted;
        this.acceptExpired = acceptExpired;
        this.issuers = new IssuerSearch(trusted);
    }

    /** A chain by the digests of its certificates, the device's and the others'. */
    private record Chain(String leaf, String above) {}

    /** @param presented the device's certificate first */
    MicVerdict verify(List<X509Certificate> presented, Instant at) {
        if (presented.isEmpty()) {
            return new MicVerdict.Rejected(MicRejection.NO_CERTIFICATE);
        }
        if (presented.size() > MicRules.LONGEST_CHAIN) {
            return new MicVerdict.Rejected(MicRejection.CHAIN_TOO_LONG);
        }
        try {
            var leaf = presented.getFirst();
            var chain = new Chain(Digest.of(leaf), Digest.of(presented.subList(1, presented.size())));
            return switch (proof(chain, presented, at)) {
                case Proof.Unproven it -> new MicVerdict.Rejected(it.reason());
                case Proof.Proven it -> inTime(it, leaf, chain.leaf(), at);
            };
        } catch (GeneralSecurityException | RuntimeException e) {
            return new MicVerdict.Rejected(MicRejection.UNREADABLE);
        }
    }

    private Proof proof(Chain chain, List<X509Certificate> presented, Instant at) throws GeneralSecurityException {
        var known = proofs.getIfPresent(chain);
        if (known != null && known.issuer().isValid(at)) {
            return known;
        }
        var refused = refusals.getIfPresent(chain);
        if (refused != null) {
            return refused;
        }
        var proof = prove(chain, presented, at);
        switch (proof) {
            case Proof.Proven it -> proofs.put(chain, it);
            case Proof.Unproven it when it.reason() == MicRejection.EXPIRED_ISSUER -> proofs.invalidate(chain);
            case Proof.Unproven it -> refusals.put(chain, it);
        }
        return proof;
    }

    private Proof prove(Chain chain, List<X509Certificate> presented, Instant at) throws GeneralSecurityException {
        for (var certificate : presented) {
            var objection = MicRules.objection(certificate, MicRules.ANYTHING);
            if (objection.isPresent()) {
                return new Proof.Unproven(objection.get());
            }
        }
        var leaf = presented.getFirst();
        var objection = MicRules.objection(leaf, MicRules.KEY, MicRules.SIGNED, MicRules.DEVICE);
        if (objection.isPresent()) {
            return new Proof.Unproven(objection.get());
        }
        return switch (issuers.signerOf(leaf, presented.subList(1, presented.size()), at)) {
            case IssuerSearch.Found.Nobody it -> new Proof.Unproven(it.reason());
            case IssuerSearch.Found.Signer it -> identify(chain, leaf, it.issuer());
        };
    }

    private Proof identify(Chain chain, X509Certificate leaf, Issuer issuer) {
        if (trusted.revocations().revoke(leaf, issuer)) {
            return new Proof.Unproven(MicRejection.REVOKED);
        }
        var name = MicName.parse(leaf.getSubjectX500Principal());
        if (name.isEmpty()) {
            return new Proof.Unproven(MicRejection.UNREADABLE_NAME);
        }
        if (!name.get().productAgrees()) {
            return new Proof.Unproven(MicRejection.PRODUCT_MISMATCH);
        }
        if (trusted.isDenied(name.get().mac()) || trusted.isDenied(chain.leaf())) {
            return new Proof.Unproven(MicRejection.DENIED);
        }
        return new Proof.Proven(name.get(), issuer);
    }

    private MicVerdict inTime(Proof.Proven proof, X509Certificate leaf, String fingerprint, Instant at)
            throws GeneralSecurityException {
        var from = leaf.getNotBefore().toInstant();
        var until = leaf.getNotAfter().toInstant();
        if (at.isBefore(from) && !from.isAfter(until)) {
            return new MicVerdict.Rejected(MicRejection.NOT_YET_VALID);
        }
        var name = proof.name();
        if (at.isAfter(until) && !acceptExpired.of(name.model())) {
            return new MicVerdict.Rejected(MicRejection.EXPIRED);
        }
        var certificate = Base64.getEncoder().encodeToString(leaf.getEncoded());
        return new MicVerdict.Genuine(new DeviceIdentity(name.model(), name.mac(), fingerprint, certificate));
    }
}

package io.offhook.pki.mic;

import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.revocation.RevokedCertificates;
import io.offhook.pki.revocation.RevokedCertificates.Serials;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.testpki.Identity;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a test trusts, and the verdicts that follow. */
final class Trust {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final String PHONE = "CN=CP-8861-SEP2C3124C9F8E1,OU=CTG,O=Makers";

    private final List<TrustAnchor> anchors = new ArrayList<>();
    private final Set<String> denied = new HashSet<>();
    private final Map<String, Serials> lists = new HashMap<>();
    private ExpiredMicPolicy expired = model -> false;

    static Trust in(X509Certificate... anchors) {
        var trust = new Trust();
        Stream.of(anchors).map(each -> anchor(each, false)).forEach(trust.anchors::add);
        return trust;
    }

    static Trust in(Identity... anchors) {
        return in(Stream.of(anchors).map(Identity::certificate).toArray(X509Certificate[]::new));
    }

    static Trust inExpired(Identity anchor) {
        var trust = new Trust();
        trust.anchors.add(anchor(anchor.certificate(), true));
        return trust;
    }

    Trust denying(String macOrFingerprint) {
        denied.add(macOrFingerprint);
        return this;
    }

    Trust holding(Identity issuer, X509CRL list) throws Exception {
        lists.put(Fingerprint.of(issuer.certificate().getPublicKey()), Serials.of(list.getEncoded()));
        return this;
    }

    Trust acceptingExpired(ExpiredMicPolicy policy) {
        expired = policy;
        return this;
    }

    MicVerifier verifier() {
        return new MicVerifier(snapshot(), expired);
    }

    TrustSnapshot snapshot() {
        return TrustSnapshot.of(anchors, denied, new RevokedCertificates(lists));
    }

    MicVerdict verdict(Identity... chain) {
        return verdict(NOW, Stream.of(chain).map(Identity::certificate).toList());
    }

    MicVerdict verdict(Instant at, List<X509Certificate> chain) {
        return verifier().verify(chain, at);
    }

    static MicRejection reason(MicVerdict verdict) {
        return ((MicVerdict.Rejected) verdict).reason();
    }

    private static TrustAnchor anchor(X509Certificate certificate, boolean expiredWhenAdded) {
        return switch (TrustAnchor.restore(certificate, expiredWhenAdded)) {
            case TrustAnchor.Parsed.Accepted it -> it.anchor();
            case TrustAnchor.Parsed.Rejected it -> throw new IllegalArgumentException(it.toString());
        };
    }
}

package io.offhook.tvs.anchor;

import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.path.TrustAnchor.Parsed.Accepted;
import io.offhook.pki.path.TrustAnchor.Parsed.Rejected;
import io.offhook.pki.revocation.RevokedCertificates;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Certificates that are to be trusted: anchors, and those that break a rule. */
public record AnchorBundle(List<TrustAnchor> anchors, List<Rejection> rejections) {

    private static final String REVOKED = "is revoked: a revocation list that is held names it";

    /**
     * A certificate that cannot be an anchor.
     *
     * @param certificate its place in the file, from 1
     */
    public record Rejection(int certificate, String subject, List<String> reasons) {}

    /** @param revoked anchors that their CA revoked are rejected */
    public static AnchorBundle of(
            List<X509Certificate> certificates, Instant at, ExpiredAnchors expired, RevokedCertificates revoked) {
        Map<String, TrustAnchor> anchors = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        int place = 0;
        for (var certificate : certificates) {
            place++;
            switch (TrustAnchor.parse(certificate, at, expired)) {
                case Accepted it
                when revoked.containsAnchor(it.anchor()) ->
                    rejections.add(new Rejection(place, it.anchor().subject(), List.of(REVOKED)));
                case Accepted it -> anchors.put(it.anchor().fingerprint(), it.anchor());
                case Rejected it -> rejections.add(new Rejection(place, it.subject(), it.reasons()));
            }
        }
        return new AnchorBundle(List.copyOf(anchors.values()), rejections);
    }

    /** @throws UnacceptableAnchors if one of the certificates breaks a rule: all or nothing */
    public List<TrustAnchor> orThrow() {
        if (!rejections.isEmpty()) {
            throw new UnacceptableAnchors(rejections);
        }
        return anchors;
    }
}

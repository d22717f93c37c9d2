package io.offhook.tvs.api;

import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.path.TrustAnchor.Parsed.Accepted;
import io.offhook.pki.path.TrustAnchor.Parsed.Rejected;
import io.offhook.pki.revocation.RevokedCertificates;
import io.offhook.pki.x509.CertificateBundle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The certificates of a file: anchors to import, and those that break a rule. */
record AnchorBundle(List<TrustAnchor> anchors, List<Rejection> rejections) {

    private static final String REVOKED = "is revoked: a revocation list that is held names it";

    /**
     * A certificate that cannot be an anchor.
     *
     * @param certificate its place in the file, from 1
     */
    record Rejection(int certificate, String subject, List<String> reasons) {}

    /**
     * @param revoked anchors that their CA revoked are rejected
     * @throws io.offhook.pki.x509.UnreadableBundle if the file holds anything but certificates, or none
     */
    static AnchorBundle read(byte[] file, Instant at, ExpiredAnchors expired, RevokedCertificates revoked) {
        Map<String, TrustAnchor> anchors = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        int place = 0;
        for (var certificate : CertificateBundle.read(file)) {
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

    /** Of the anchors. */
    List<String> fingerprints() {
        return anchors.stream().map(TrustAnchor::fingerprint).toList();
    }
}

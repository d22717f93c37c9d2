package io.offhook.tvs.api;

import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.path.TrustAnchor.Parsed.Accepted;
import io.offhook.pki.path.TrustAnchor.Parsed.Rejected;
import io.offhook.pki.x509.CertificateBundle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The certificates of a file: anchors to import, and those that no rule lets in. */
record AnchorBundle(List<TrustAnchor> anchors, List<Rejection> rejections) {

    /**
     * A certificate that cannot be an anchor.
     *
     * @param certificate its place in the file, from 1
     */
    record Rejection(int certificate, String subject, List<String> reasons) {}

    /** @throws io.offhook.pki.x509.UnreadableBundle if the file holds anything but certificates, or none */
    static AnchorBundle read(byte[] file, Instant at, ExpiredAnchors expired) {
        Map<String, TrustAnchor> anchors = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        int place = 0;
        for (var certificate : CertificateBundle.read(file)) {
            place++;
            switch (TrustAnchor.parse(certificate, at, expired)) {
                case Accepted it -> anchors.put(it.anchor().fingerprint(), it.anchor());
                case Rejected it -> rejections.add(new Rejection(place, it.subject(), it.reasons()));
            }
        }
        return new AnchorBundle(List.copyOf(anchors.values()), rejections);
    }
}

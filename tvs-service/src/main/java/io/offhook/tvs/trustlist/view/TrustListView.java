package io.offhook.tvs.trustlist.view;

import io.offhook.contracts.trust.TrustListPublished;
import java.time.Instant;

/**
 * A list as REST shows it; certificates go by their SHA-256.
 *
 * @param hash SHA-256 of the file, lower-case hex
 * @param signer who signed it: {@code sast} or {@code recovery}
 * @param phase STEADY, BRIDGED or RENEWED
 * @param publishedBy account of the administrator, or {@code offhook-tvs} where roles had changed
 */
public record TrustListView(
        long version,
        String hash,
        int bytes,
        int records,
        String signer,
        String sast,
        String recovery,
        String phase,
        Instant phaseSince,
        Instant publishedAt,
        String publishedBy) {

    /** What was just published. */
    public static TrustListView of(TrustListPublished event, Instant at) {
        return TrustListRow.of(event, at).toView();
    }
}

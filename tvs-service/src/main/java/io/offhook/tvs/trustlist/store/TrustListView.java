package io.offhook.tvs.trustlist.store;

import io.offhook.contracts.trust.TrustListPublished;
import java.time.Instant;
import java.util.Base64;

/**
 * A published list as REST shows it; certificates go by their SHA-256.
 *
 * @param hash SHA-256 of the file, lower-case hex
 * @param bytes size of the file
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

    /** The list that was just published. */
    public static TrustListView of(TrustListPublished event, Instant at) {
        return new TrustListView(
                event.version(),
                event.hash(),
                Base64.getDecoder().decode(event.file()).length,
                event.records(),
                event.signer(),
                event.sast(),
                event.recovery(),
                event.phase(),
                event.phaseSince(),
                at,
                event.publishedBy());
    }
}

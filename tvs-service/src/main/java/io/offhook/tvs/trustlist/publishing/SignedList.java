package io.offhook.tvs.trustlist.publishing;

import io.offhook.contracts.trust.TrustListPublished;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.file.TrustListFile;
import io.offhook.tvs.signing.SigningKeys;
import io.offhook.tvs.trustlist.draft.Draft;
import java.time.Instant;
import java.util.Base64;

/** A draft becomes the file that phones fetch, and the event that says so. */
final class SignedList {

    private SignedList() {}

    static TrustListPublished of(Draft draft, SigningKeys keys, Instant at, String by) {
        var plan = draft.plan();
        var signer = keys.signer(plan.signer())
                .orElseThrow(() -> new IllegalStateException("a list was planned that nobody here can sign"));
        var list = draft.list(at);
        var file = TrustListFile.sign(list, signer);
        return new TrustListPublished(
                plan.version(),
                Base64.getEncoder().encodeToString(file),
                HashAlgorithm.SHA256.hex(file),
                plan.signer(),
                plan.sast(),
                plan.recovery(),
                plan.phase().name(),
                plan.since(),
                draft.content(),
                list.records().size(),
                by);
    }
}

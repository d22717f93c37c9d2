package io.offhook.tvs.trustlist.signing;

import io.offhook.contracts.trust.TrustListPublished;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.file.TrustListFile;
import io.offhook.tvs.trustlist.draft.Draft;
import java.time.Instant;
import java.util.Base64;

/** Signs a draft: the file that phones fetch, and the event that carries it. */
public final class SignedList {

    private SignedList() {}

    public static TrustListPublished of(Draft draft, SigningKeys keys, Instant at, String actor) {
        var plan = draft.plan();
        var signer = keys.signer(plan.signer())
                .orElseThrow(() -> new IllegalStateException("a list was planned that no key here can sign"));
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
                actor);
    }
}

package io.offhook.activation.code.claim;

import io.offhook.activation.code.redemption.Redemption;
import java.util.Optional;
import java.util.UUID;

/** The code that a refused claim was about. */
record ClaimedCode(UUID codeId, UUID phoneId) {

    /** Empty if there is no such code. */
    static Optional<ClaimedCode> of(Redemption.Refused refused) {
        return refused.code().map(it -> new ClaimedCode(it.codeId(), it.phoneId()));
    }
}

package io.offhook.console.explanation;

import io.offhook.contracts.activation.RedemptionRefused;
import java.util.Arrays;

/** Reasons of refusals, as their events name them. */
enum RefusalKind {
    MALFORMED(true),
    UNKNOWN(true),
    EXPIRED(true),
    RELEASED(true),
    ALREADY_USED(true),
    NOT_ALLOWED_OUTSIDE(true),
    MODEL_MISMATCH(true),
    DEVICE_MISMATCH(true),
    LOCKED(false),
    UNEXPECTED_DEVICE(false),
    UNTRUSTED_CERTIFICATE(false),
    THROTTLED(false),
    /** Of another version of the activation service. */
    OTHER(true);

    /** Whether a new code makes it past. */
    private final boolean isOfCode;

    RefusalKind(boolean isOfCode) {
        this.isOfCode = isOfCode;
    }

    static RefusalKind of(RedemptionRefused refused) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(refused.reason()))
                .findFirst()
                .orElse(OTHER);
    }

    boolean isOfCode() {
        return isOfCode;
    }
}

package io.offhook.console.timeline.words;

import io.offhook.console.value.Times;
import io.offhook.contracts.activation.RedemptionRefused;

/** Words for a device that was refused. What an untrusted certificate says is told as a claim. */
final class RefusalWords {

    private static final String UNTRUSTED = "UNTRUSTED_CERTIFICATE";
    private static final String LOCKED = "THROTTLED";
    private static final String NO_ANCHOR = "UNTRUSTED_ISSUER";

    private RefusalWords() {}

    static Words of(RedemptionRefused refused, Times times) {
        var sentence = refused.reason().equals(UNTRUSTED) ? untrusted(refused) : genuine(refused, times);
        return Words.bad("x-octagon", sentence);
    }

    private static String untrusted(RedemptionRefused refused) {
        var claimed = refused.claimedDeviceName();
        return (claimed == null ? "Refused: " : "Claims to be " + claimed + ": ") + certificate(refused);
    }

    private static String certificate(RedemptionRefused refused) {
        var reason = refused.certificateReason();
        var issuer = refused.claimedIssuer();
        if (reason == null) {
            return ReasonWords.of(UNTRUSTED);
        }
        return reason.equals(NO_ANCHOR) && issuer != null
                ? "certificate of " + Words.quoted(issuer) + " is not trusted"
                : ReasonWords.certificate(reason);
    }

    /** Who is locked may have typed the right code: nobody looked. */
    private static String genuine(RedemptionRefused refused, Times times) {
        var retryAt = refused.retryAt();
        if (refused.reason().equals(LOCKED)) {
            return "Refused without a look at the code: locked for wrong codes before"
                    + (retryAt == null ? "" : ", until " + times.minute(retryAt));
        }
        return "Refused: " + ReasonWords.of(refused.reason())
                + (refused.reason().equals("MODEL_MISMATCH") && refused.model() != null
                        ? " (device is " + refused.model() + ")"
                        : "")
                + (retryAt == null ? "" : ", locked until " + times.minute(retryAt));
    }
}

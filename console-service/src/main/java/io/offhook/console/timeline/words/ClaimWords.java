package io.offhook.console.timeline.words;

import io.offhook.console.value.Times;
import io.offhook.contracts.activation.ClaimEvent;
import io.offhook.contracts.activation.ClaimRefused;
import io.offhook.contracts.activation.PairingConfirmed;

/** Words for codes that are used without a certificate. The name of the device is told as a claim. */
final class ClaimWords {

    private ClaimWords() {}

    static Words of(ClaimEvent event, Times times) {
        return switch (event) {
            case ClaimRefused it -> Words.bad("x-octagon", refused(it, times));
            case PairingConfirmed it ->
                Words.good("link-45deg", "Owner confirmed that " + it.deviceName() + " is this phone");
        };
    }

    private static String refused(ClaimRefused refused, Times times) {
        var retryAt = refused.retryAt();
        return "Claim to be " + refused.deviceName() + " refused, " + how(refused.method()) + ": "
                + ReasonWords.of(refused.reason())
                + (retryAt == null ? "" : ", locked until " + times.minute(retryAt));
    }

    /** A method that is not known is shown as it is. */
    static String how(String method) {
        return switch (method) {
            case "SCREEN" -> "typed on its screen";
            case "DIAL" -> "dialled";
            case "PAIRING" -> "by pairing";
            default -> method;
        };
    }
}

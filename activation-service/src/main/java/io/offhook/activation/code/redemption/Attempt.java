package io.offhook.activation.code.redemption;

import io.offhook.activation.code.secret.CodeFingerprint;
import io.offhook.activation.code.secret.CodeLocation;
import io.offhook.eventing.Cause;
import java.util.List;
import java.util.Optional;

/**
 * An attempt to redeem a code.
 *
 * @param fingerprints of the digits, under every key that may apply
 * @param claimed the code, if the gate knew it
 */
record Attempt(List<CodeFingerprint> fingerprints, Optional<CodeLocation> claimed, Caller caller, Cause cause) {

    Attempt claiming(CodeLocation code) {
        return new Attempt(fingerprints, Optional.of(code), caller, cause);
    }

    String mac() {
        return caller.device().mac();
    }

    String certificateFingerprint() {
        return caller.device().certificateFingerprint();
    }
}

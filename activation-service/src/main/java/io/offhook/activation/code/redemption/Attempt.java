package io.offhook.activation.code.redemption;

import io.offhook.activation.code.secret.CodeSecrets.Found;
import io.offhook.activation.code.secret.Fingerprint;
import io.offhook.eventing.Cause;
import java.util.List;
import java.util.Optional;

/**
 * A caller before the judge.
 *
 * @param fingerprints of the digits, under every key that may apply
 * @param claimed the code, if the gate knew it
 */
record Attempt(List<Fingerprint> fingerprints, Optional<Found> claimed, Caller caller, Cause cause) {

    Attempt claiming(Found code) {
        return new Attempt(fingerprints, Optional.of(code), caller, cause);
    }

    String mac() {
        return caller.device().mac();
    }
}

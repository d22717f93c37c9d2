package io.offhook.console.timeline.words;

import io.offhook.console.value.Times;
import io.offhook.contracts.activation.CopiedKeySuspected;
import io.offhook.contracts.activation.DeviceLocked;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.activation.IdentityEvent;

/** Words for what happens to the identity of a device. */
final class IdentityWords {

    private IdentityWords() {}

    static Words of(IdentityEvent event) {
        return switch (event) {
            case CopiedKeySuspected it ->
                Words.bad(
                        "shield-exclamation",
                        "Copied key suspected for " + it.deviceName() + ": " + ReasonWords.of(it.kind()));
            case DeviceLocked it -> Words.bad("lock", it.deviceName() + " locked: " + ReasonWords.of(it.kind()));
            case DeviceUnlocked it -> Words.good("unlock", it.deviceName() + " unlocked" + refused(it));
        };
    }

    private static String refused(DeviceUnlocked unlocked) {
        int refused = unlocked.refusedFingerprints().size();
        return refused == 0
                ? ""
                : ", " + Times.count(refused, "certificate") + (refused == 1 ? " stays" : " stay") + " refused";
    }
}

package io.offhook.activation.device;

import java.time.Instant;
import java.util.Optional;

/** A command to the identity of a device. */
public sealed interface DeviceCommand {

    String mac();

    /** @param lock whether the device is locked until an administrator chooses */
    record SuspectCopy(Contradiction contradiction, boolean lock, Instant at) implements DeviceCommand {
        @Override
        public String mac() {
            return contradiction.mac();
        }
    }

    /**
     * An administrator chooses.
     *
     * @param genuine fingerprint of the genuine certificate; the others that are suspected stay refused. Empty: none is a copy
     * @param actor account of the administrator
     */
    record Unlock(String mac, Optional<String> genuine, String actor) implements DeviceCommand {}
}

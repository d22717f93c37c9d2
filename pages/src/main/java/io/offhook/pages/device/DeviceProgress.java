package io.offhook.pages.device;

import io.offhook.contracts.device.DeviceEvent;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.device.DeviceSeen;
import java.util.Optional;

/** How far a device got, as far as it was seen. */
public enum DeviceProgress {
    /** It was served its configuration, or said that it took it. */
    CONFIGURED,
    /** It said that it is registered, or its registrar did. */
    REGISTERED,
    /** Its registrar said that it is registered no more. */
    UNREGISTERED,
    /** It said that it refused a file, or could not register. */
    FAILED;

    /** Empty for what tells nothing of it. */
    public static Optional<DeviceProgress> of(DeviceEvent event) {
        return switch (event) {
            case DeviceSeen it ->
                it.file().equals("CONFIGURATION") && it.result().equals("SERVED")
                        ? Optional.of(CONFIGURED)
                        : Optional.empty();
            case DeviceReported it -> reported(it.outcome());
        };
    }

    /** Outcomes are text of the topic: later ones may come. */
    private static Optional<DeviceProgress> reported(String outcome) {
        return switch (outcome) {
            case "CONFIGURATION_TAKEN" -> Optional.of(CONFIGURED);
            case "REGISTERED" -> Optional.of(REGISTERED);
            case "CONFIGURATION_REFUSED", "TRUST_LIST_REFUSED", "REGISTRATION_FAILED" -> Optional.of(FAILED);
            default -> Optional.empty();
        };
    }
}

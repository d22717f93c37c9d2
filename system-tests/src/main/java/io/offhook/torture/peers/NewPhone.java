package io.offhook.torture.peers;

import io.offhook.pki.device.Device;
import org.jspecify.annotations.Nullable;

/**
 * A phone that is to be provisioned.
 *
 * @param name of the device, or a name for the time before it is known
 * @param device if present, only this device may redeem the code
 */
public record NewPhone(String name, String model, @Nullable Device device) {

    /** Of the device, if it is known. */
    @Nullable
    String mac() {
        return device == null ? null : device.mac().digits();
    }
}

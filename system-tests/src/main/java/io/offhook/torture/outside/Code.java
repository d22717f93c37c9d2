package io.offhook.torture.outside;

import io.offhook.pki.device.Device;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code as it stands on a slip of paper. Prints no digits.
 *
 * @param model the model that may redeem it
 * @param device present: this device alone may
 */
public record Code(
        UUID id, UUID phoneId, String model, @Nullable Device device, String digits) {

    @Override
    public String toString() {
        return "Code[" + id + "]";
    }
}

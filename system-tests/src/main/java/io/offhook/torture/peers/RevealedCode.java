package io.offhook.torture.peers;

import io.offhook.pki.device.Device;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code with its digits. A secret: {@code toString} hides them.
 *
 * @param model the model that may redeem it
 * @param device if present, only this device may redeem it
 */
public record RevealedCode(
        UUID id, UUID phoneId, String model, @Nullable Device device, String digits) {

    @Override
    public String toString() {
        return "RevealedCode[" + id + "]";
    }
}

package io.offhook.activation.code.claim;

import io.offhook.activation.code.ClaimMethod;
import io.offhook.activation.code.ClaimedDevice;
import java.util.Optional;

/**
 * Somebody says that a device is a phone.
 *
 * @param address the key under which attempts of the caller are counted, see {@code CallerAddress}
 * @param isStaging whether it came from a staging network
 * @param devicePool of the network that it came from, if that is a device pool's
 */
public record Claim(
        ClaimedDevice device, ClaimMethod method, String address, boolean isStaging, Optional<String> devicePool) {}

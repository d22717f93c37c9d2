package io.offhook.activation.pairing;

import io.offhook.activation.code.ClaimedDevice;
import java.time.Instant;
import java.util.Optional;

/**
 * A phone that waits for its owner.
 *
 * @param id names it to the phone alone: 32 hex digits
 * @param address the key under which the phone's attempts are counted
 * @param isStaging whether the phone is in a staging network
 * @param devicePool of the phone's network, if that is a device pool's
 */
public record Pairing(
        String id,
        PairingCode code,
        ClaimedDevice device,
        String address,
        boolean isStaging,
        Optional<String> devicePool,
        Instant openedAt) {}

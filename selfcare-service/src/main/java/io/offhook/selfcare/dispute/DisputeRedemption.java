package io.offhook.selfcare.dispute;

import java.util.Optional;
import java.util.UUID;

/**
 * The owner says that it was not they who used the code.
 *
 * @param deviceName of the device that the owner was told of
 * @param redeemedBy the device that used the code, by the activation topic; empty: none did
 */
public record DisputeRedemption(
        UUID phoneId, String ownerId, UUID codeId, String deviceName, Optional<String> redeemedBy) {}

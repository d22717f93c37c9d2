package io.offhook.contracts.selfcare;

import java.util.UUID;

/**
 * The owner says that somebody else used the code of the phone: the device that did is to be stopped.
 *
 * @param codeId the code that was used
 * @param deviceName {@code SEP<MAC>} of the device that used it
 */
public record RedemptionDisputed(UUID phoneId, String ownerId, UUID codeId, String deviceName) implements OwnerEvent {}

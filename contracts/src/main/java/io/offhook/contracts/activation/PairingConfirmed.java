package io.offhook.contracts.activation;

import java.util.UUID;

/**
 * The owner of a phone record, signed in to self care, said that the device which shows the short code is this phone. {@link
 * CodeRedeemedByClaim} follows in the same stream.
 *
 * @param deviceName {@code SEP<MAC>}, as the device claims
 * @param mac of that name, 12 upper-case hex
 * @param ownerId who confirmed it
 */
public record PairingConfirmed(UUID phoneId, UUID codeId, String deviceName, String mac, String ownerId)
        implements ClaimEvent {}

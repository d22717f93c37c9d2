package io.offhook.contracts.phone;

import java.util.UUID;

/**
 * A redeemed code assigned a device to this phone.
 *
 * @param codeId the code whose redemption assigned it
 */
public record PhoneMacAssigned(UUID phoneId, String previousDeviceName, String deviceName, String mac, UUID codeId)
        implements PhoneEvent {}

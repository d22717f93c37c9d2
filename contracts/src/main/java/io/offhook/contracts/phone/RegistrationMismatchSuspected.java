package io.offhook.contracts.phone;

import java.util.UUID;

/**
 * A device registered with digest credentials and a device name that do not belong together. Published once for a device name and an
 * address.
 *
 * @param phoneId the phone whose credentials were used; the phone whose name was claimed, if the credentials are of no phone
 * @param deviceName of that phone
 * @param claimedDeviceName what the device calls itself; equal to {@code deviceName} if the credentials are of no phone
 * @param address IP address that registered
 */
public record RegistrationMismatchSuspected(UUID phoneId, String deviceName, String claimedDeviceName, String address)
        implements PhoneEvent {}

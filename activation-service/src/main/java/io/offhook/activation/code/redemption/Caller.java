package io.offhook.activation.code.redemption;

import io.offhook.activation.code.ActivationCommand.Place;
import io.offhook.activation.code.DeviceIdentity;

/**
 * Who tries a code, and from where.
 *
 * @param address what one caller among many is told apart by, see {@code CallerAddress}
 */
public record Caller(DeviceIdentity device, String address, Place place) {}

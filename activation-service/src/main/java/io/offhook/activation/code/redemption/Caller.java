package io.offhook.activation.code.redemption;

import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.activation.code.DeviceIdentity;

/**
 * The device that sent a code.
 *
 * @param address the key under which attempts of one caller are counted, see {@code CallerAddress}
 */
public record Caller(DeviceIdentity device, String address, Site site) {}

package io.offhook.activation.code.redemption;

import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.activation.code.DeviceIdentity;
import java.util.Optional;

/**
 * The device that sent a code.
 *
 * @param address the key under which attempts of one caller are counted, see {@code CallerAddress}
 * @param host its IP address
 * @param devicePool of the network that it came from, if that is a device pool's
 */
public record Caller(DeviceIdentity device, String address, String host, Site site, Optional<String> devicePool) {}

package io.offhook.contracts.activation;

import org.jspecify.annotations.Nullable;

/**
 * An administrator took an entry off the list of expected devices.
 *
 * @param mac of the entry, 12 upper-case hex
 * @param serialNumber of the entry
 */
public record DeviceExpectationRemoved(
        @Nullable String mac, @Nullable String serialNumber) implements ExpectationEvent {}

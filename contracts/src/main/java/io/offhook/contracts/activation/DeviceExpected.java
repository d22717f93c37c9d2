package io.offhook.contracts.activation;

import org.jspecify.annotations.Nullable;

/**
 * A device that the supplier delivers is expected from now on, as this says and no longer as an earlier event of the stream did. It has a
 * MAC, or a serial number, or both.
 *
 * @param mac 12 upper-case hex
 * @param serialNumber as certificates of devices have it, for example {@code FCH2133E8B9}
 * @param model absent: any
 */
public record DeviceExpected(
        @Nullable String mac,
        @Nullable String serialNumber,
        @Nullable String model) implements ExpectationEvent {}

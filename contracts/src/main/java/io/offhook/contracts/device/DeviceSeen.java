package io.offhook.contracts.device;

import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for a file of this device: the first of its kind and result within an hour. The rate is bounded, so a device may be
 * seen and not be told of.
 *
 * @param deviceName {@code SEP<MAC>}, as it was asked for: nobody vouches that this device asked
 * @param address IP address that asked
 * @param transport {@code http}, {@code https} or {@code tftp}
 * @param file {@code TRUST_LIST} or {@code CONFIGURATION}
 * @param result {@code SERVED}, or why not: {@code NOT_ACTIVATED}, {@code UNKNOWN_DEVICE}, {@code NO_SUCH_FILE}, {@code THROTTLED}
 * @param tag of a file that was served: the first 32 hex digits of its SHA-256
 */
public record DeviceSeen(
        String deviceName,
        String address,
        String transport,
        String file,
        String result,
        @Nullable String tag) implements DeviceEvent {}

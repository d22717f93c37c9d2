package io.offhook.contracts.phone;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SIP registrar has the phone's device now. Published when that begins and when what is told of it changes, never for a refresh.
 *
 * @param deviceName {@code SEP<MAC>}
 * @param line index of the line that registered
 * @param address IP address that registered, without its port
 * @param userAgent as the device says it, cut at 128 characters
 * @param contact as the device says it, cut at 256 characters
 * @param registrar name of the registrar, if it says one
 */
public record PhoneRegistered(
        UUID phoneId,
        String deviceName,
        int line,
        String address,
        @Nullable String userAgent,
        @Nullable String contact,
        @Nullable String registrar)
        implements PhoneEvent {}

package io.offhook.contracts.activation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody used the code for a device that proved nothing: its name is a claim. There is at most one for each code, ever. If the device
 * proves the MAC later, by its certificate and the same code, {@link CodeRedeemed} follows.
 *
 * @param mac of the claimed device name
 * @param model of the record
 * @param deviceName {@code SEP<MAC>}, as claimed
 * @param method {@code SCREEN}: typed on a page that the phone shows; {@code DIAL}: dialled; {@code PAIRING}: the owner confirmed the
 *     short code on the phone's display
 * @param address IP address of the phone
 * @param devicePool the site of the network that it came from, if the phone had no MAC and the network is of a device pool
 */
public record CodeRedeemedByClaim(
        UUID codeId,
        UUID phoneId,
        String mac,
        String model,
        String deviceName,
        String method,
        String address,
        @Nullable String devicePool)
        implements CodeUse {}

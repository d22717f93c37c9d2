package io.offhook.activation.expected;

import java.util.Optional;

/**
 * A genuine device as its certificate names it.
 *
 * @param mac 12 upper-case hex
 * @param serialNumber some certificates have none
 */
public record SeenDevice(String mac, Optional<String> serialNumber, String model) {

    /** {@code SEP<MAC>}. */
    public String deviceName() {
        return "SEP" + mac;
    }
}

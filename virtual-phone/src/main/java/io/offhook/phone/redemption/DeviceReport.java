package io.offhook.phone.redemption;

import java.util.Optional;

/**
 * How a phone got on with a file, for the activation service.
 *
 * @param reason why it refused the file: up to 40 characters of {@code A-Z}, {@code 0-9} and {@code _}
 */
public record DeviceReport(Outcome outcome, Optional<String> reason) {

    /** The names are part of the interface of the service. */
    public enum Outcome {
        CONFIGURATION_TAKEN,
        CONFIGURATION_REFUSED,
        TRUST_LIST_REFUSED
    }

    public static DeviceReport of(Outcome outcome) {
        return new DeviceReport(outcome, Optional.empty());
    }

    public static DeviceReport of(Outcome outcome, String reason) {
        return new DeviceReport(outcome, Optional.of(reason));
    }
}

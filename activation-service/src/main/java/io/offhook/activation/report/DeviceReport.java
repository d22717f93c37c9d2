package io.offhook.activation.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a device got on, as it says itself.
 *
 * @param reason why it refused or failed, in its own words
 */
public record DeviceReport(Outcome outcome, Optional<String> reason) {

    private static final Pattern REASON = Pattern.compile("[A-Z0-9_]{1,40}");

    /** The names are part of events and of the interface for phones. */
    public enum Outcome {
        CONFIGURATION_TAKEN,
        CONFIGURATION_REFUSED,
        TRUST_LIST_TAKEN,
        TRUST_LIST_REFUSED,
        REGISTERED,
        REGISTRATION_FAILED
    }

    public DeviceReport {
        if (!reason.map(REASON.asMatchPredicate()::test).orElse(true)) {
            throw new IllegalArgumentException("not a reason");
        }
    }

    /** Empty if there is no such outcome, or if the reason is not one. */
    public static Optional<DeviceReport> parse(String outcome, Optional<String> reason) {
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .filter(each -> reason.map(REASON.asMatchPredicate()::test).orElse(true))
                .findFirst()
                .map(each -> new DeviceReport(each, reason));
    }
}

package io.offhook.console.timeline.words;

import io.offhook.contracts.activation.DeviceExpectationRemoved;
import io.offhook.contracts.activation.DeviceExpected;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.UnexpectedDeviceSeen;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words for the list of expected devices. */
final class ExpectationWords {

    private ExpectationWords() {}

    static Words of(ExpectationEvent event) {
        return switch (event) {
            case DeviceExpected it ->
                Words.neutral(
                        "list-check",
                        "Device expected: " + device(it.mac(), it.serialNumber()) + Words.optional(", ", it.model()));
            case DeviceExpectationRemoved it ->
                Words.neutral("list-check", "Device no longer expected: " + device(it.mac(), it.serialNumber()));
            case UnexpectedDeviceSeen it -> unexpected(it);
        };
    }

    private static Words unexpected(UnexpectedDeviceSeen seen) {
        var device = seen.deviceName() + (seen.model() == null ? "" : " (" + seen.model() + ")");
        return seen.refused()
                ? Words.bad("shield-x", "Refused: " + device + " is on no list of expected devices")
                : Words.warning("shield-exclamation", device + " is on no list of expected devices, and was let in");
    }

    private static String device(@Nullable String mac, @Nullable String serialNumber) {
        return Stream.of(
                        mac == null ? null : "SEP" + mac, serialNumber == null ? null : "serial number " + serialNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}

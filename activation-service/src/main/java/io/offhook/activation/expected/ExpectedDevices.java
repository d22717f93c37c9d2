package io.offhook.activation.expected;

import io.offhook.activation.expected.Expectation.Expected;
import io.offhook.activation.expected.Expectation.Reason;
import io.offhook.activation.expected.Expectation.Unexpected;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which devices are expected: those of which an entry has the MAC or the serial number, and says nothing that their certificate denies. */
public final class ExpectedDevices {

    private ExpectedDevices() {}

    /** @param entries may have others beside those that concern the device */
    public static Expectation of(SeenDevice device, List<ExpectedDevice> entries) {
        var reason = Reason.NOT_LISTED;
        for (var entry : entries) {
            if (concerns(entry, device)) {
                var contradiction = contradiction(entry, device);
                if (contradiction.isEmpty()) {
                    return new Expected();
                }
                reason = contradiction.get();
            }
        }
        return new Unexpected(reason);
    }

    private static boolean concerns(ExpectedDevice entry, SeenDevice device) {
        return device.mac().equals(entry.mac())
                || (entry.serialNumber() != null
                        && device.serialNumber()
                                .filter(entry.serialNumber()::equals)
                                .isPresent());
    }

    /** A certificate without a serial number denies none. */
    private static Optional<Reason> contradiction(ExpectedDevice entry, SeenDevice device) {
        if (differs(entry.mac(), device.mac())) {
            return Optional.of(Reason.OTHER_MAC);
        }
        if (device.serialNumber()
                .filter(it -> differs(entry.serialNumber(), it))
                .isPresent()) {
            return Optional.of(Reason.OTHER_SERIAL_NUMBER);
        }
        return differs(entry.model(), device.model()) ? Optional.of(Reason.OTHER_MODEL) : Optional.empty();
    }

    private static boolean differs(@Nullable String named, String certified) {
        return named != null && !named.equals(certified);
    }
}

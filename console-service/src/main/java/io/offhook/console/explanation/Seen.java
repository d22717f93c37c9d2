package io.offhook.console.explanation;

import io.offhook.contracts.activation.CodeUse;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceSeen;
import java.util.Optional;
import java.util.stream.Stream;

/** What shows that a device is on the network. */
final class Seen {

    private static final String CONFIGURATION = "CONFIGURATION";
    private static final String UNKNOWN_DEVICE = "UNKNOWN_DEVICE";

    private Seen() {}

    /** The last time since it has a record. Nobody vouches that it was this device. */
    static Optional<Fact<DeviceSeen>> latest(History history) {
        return withRecord(history).reduce((earlier, later) -> later);
    }

    static Optional<Fact<DeviceSeen>> beforeRecord(History history) {
        return history.seen(it -> it.result().equals(UNKNOWN_DEVICE)).reduce((earlier, later) -> later);
    }

    /** The last answer to its question for a configuration, since its code was redeemed, or since it needs none. */
    static Optional<Fact<DeviceSeen>> configuration(History history) {
        var from = history.redemption().map(Fact::at).orElse(history.beginning());
        return history.seen(
                        it -> it.file().equals(CONFIGURATION) && !it.result().equals(UNKNOWN_DEVICE))
                .filter(it -> !it.at().isBefore(from))
                .reduce((earlier, later) -> later);
    }

    /** Whether it was seen, in whatever way. */
    static boolean ever(History history) {
        return Stream.of(
                        withRecord(history),
                        history.reports(
                                "CONFIGURATION_TAKEN",
                                "CONFIGURATION_REFUSED",
                                "TRUST_LIST_TAKEN",
                                "TRUST_LIST_REFUSED",
                                "REGISTERED",
                                "REGISTRATION_FAILED"),
                        history.registrations(),
                        history.all(CodeUse.class)
                                .filter(it -> history.isDevice(it.event().deviceName())),
                        history.all(RedemptionRefused.class)
                                .filter(it -> history.isDevice(it.event().deviceName())),
                        LastRefusal.of(history).stream())
                .anyMatch(found -> found.findAny().isPresent());
    }

    private static Stream<Fact<DeviceSeen>> withRecord(History history) {
        return history.seen(it -> !it.result().equals(UNKNOWN_DEVICE));
    }
}

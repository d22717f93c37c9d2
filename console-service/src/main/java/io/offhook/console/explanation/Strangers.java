package io.offhook.console.explanation;

import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceSeen;
import java.util.List;
import java.util.Optional;

/** Devices without a record: one of them may be the phone. */
final class Strangers {

    private static final int SOME = 5;

    private Strangers() {}

    /** From which they asked last, the newest first. */
    static List<String> addresses(History history) {
        return History.of(history.situation().strangers().reversed(), DeviceSeen.class)
                .map(it -> it.event().address())
                .distinct()
                .limit(SOME)
                .toList();
    }

    /** What else may have been meant for this phone: a device that no record is of typed what is no code. */
    static Sentence attempts(History history) {
        return History.of(history.situation().strangers(), RedemptionRefused.class)
                .filter(it -> !it.at().isBefore(history.beginning()))
                .filter(it -> switch (RefusalKind.of(it.event())) {
                    case UNKNOWN, MALFORMED -> true;
                    case EXPIRED,
                            RELEASED,
                            ALREADY_USED,
                            NOT_ALLOWED_OUTSIDE,
                            MODEL_MISMATCH,
                            DEVICE_MISMATCH,
                            LOCKED,
                            UNEXPECTED_DEVICE,
                            UNTRUSTED_CERTIFICATE,
                            THROTTLED,
                            OTHER -> false;
                })
                .reduce((earlier, later) -> later)
                .map(it -> Sentence.of(
                        "A wrong code was typed at %s, at %s.", it.event().deviceName(), it.at()))
                .orElseGet(() -> Sentence.of("No wrong code was typed elsewhere since."));
    }

    /** One whose MAC is similar. */
    static Optional<Fact<DeviceSeen>> similar(History history) {
        return History.of(history.situation().similarDevices(), DeviceSeen.class)
                .reduce((earlier, later) -> later);
    }
}

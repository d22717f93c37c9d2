package io.offhook.activation.code.gate;

import io.offhook.listener.CallerAddress;
import java.util.List;

/** Names of what Redis knows of callers that sent wrong codes. */
final class ThrottleKeys {

    private static final String PREFIX = "offhook:{throttle}:";

    static final String ALL = PREFIX + "all";

    private ThrottleKeys() {}

    static String attempts(String certificateFingerprint) {
        return PREFIX + "attempts:" + certificateFingerprint;
    }

    static String state(String certificateFingerprint) {
        return PREFIX + "caller:" + certificateFingerprint;
    }

    /** @param address as {@link CallerAddress} names it */
    static String address(String address) {
        return PREFIX + "address:" + address;
    }

    static String minute(long minute) {
        return PREFIX + "minute:" + minute;
    }

    /** Exists while a caller is unlocked and this is not on record. */
    static String unlocked(GuessingCaller caller) {
        return PREFIX + "unlocked:" + caller.name();
    }

    /** All that is known of one caller. */
    static List<String> of(GuessingCaller caller) {
        return switch (caller) {
            case GuessingCaller.Certificate it -> List.of(attempts(it.fingerprint()), state(it.fingerprint()));
            case GuessingCaller.Address it -> List.of(address(CallerAddress.of(it.address())));
        };
    }
}

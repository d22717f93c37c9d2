package io.offhook.activation.device;

import java.util.List;

/**
 * Two uses of one identity that cannot both be the device's.
 *
 * @param certificates fingerprints; the one that was used last comes first
 */
public record Contradiction(Kind kind, String mac, List<String> certificates) {

    /** The names are part of events. */
    public enum Kind {
        TWO_CERTIFICATES,
        TWO_PLACES
    }

    public Contradiction {
        certificates = List.copyOf(certificates);
    }

    public String deviceName() {
        return "SEP" + mac;
    }
}

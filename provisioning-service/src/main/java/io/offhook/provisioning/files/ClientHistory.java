package io.offhook.provisioning.files;

import io.offhook.provisioning.value.DeviceName;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The devices that one address asked for. */
final class ClientHistory {

    /** More devices of one address count as new each time. */
    private static final int MAX_KNOWN = 500;

    private final int maxUnknown;
    private final Duration window;
    private final Set<DeviceName> known = new HashSet<>();

    /** With the time of the first request, oldest first. */
    private final Map<DeviceName, Instant> unknown = new LinkedHashMap<>();

    private Instant lockedUntil = Instant.MIN;

    ClientHistory(int maxUnknown, Duration window) {
        this.maxUnknown = maxUnknown;
        this.window = window;
    }

    /** Empty where the device may be asked for, else how long not. */
    synchronized Optional<Duration> lockedFor(DeviceName device, Instant now) {
        return now.isBefore(lockedUntil) && !known.contains(device) && !unknown.containsKey(device)
                ? Optional.of(Duration.between(now, lockedUntil))
                : Optional.empty();
    }

    /** Returns whether this locks the address. */
    synchronized boolean addUnknown(DeviceName device, Instant now) {
        if (now.isBefore(lockedUntil)) {
            return false; // the request came before the lock, or at the same moment
        }
        forgetUnknownBefore(now.minus(window));
        unknown.putIfAbsent(device, now);
        if (unknown.size() <= maxUnknown) {
            return false;
        }
        lockedUntil = now.plus(window);
        return true;
    }

    synchronized void addKnown(DeviceName device) {
        unknown.remove(device);
        if (known.size() < MAX_KNOWN) {
            known.add(device);
        }
    }

    private void forgetUnknownBefore(Instant then) {
        var oldest = unknown.values().iterator();
        while (oldest.hasNext() && !oldest.next().isAfter(then)) {
            oldest.remove();
        }
    }
}

package io.offhook.provisioning.files.sweep;

import io.offhook.provisioning.value.DeviceName;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was asked for from one address. */
final class Site {

    /** Of one office; more than that are looked after as if they were new. */
    private static final int MOST_KNOWN = 500;

    private final int mostStrangers;
    private final Duration window;
    private final Set<DeviceName> known = new HashSet<>();

    /** When each was first asked for, in that order. */
    private final Map<DeviceName, Instant> strangers = new LinkedHashMap<>();

    private Instant lockedUntil = Instant.MIN;

    Site(int mostStrangers, Duration window) {
        this.mostStrangers = mostStrangers;
        this.window = window;
    }

    synchronized Optional<Duration> mayAsk(DeviceName device, Instant now) {
        return now.isBefore(lockedUntil) && !known.contains(device) && !strangers.containsKey(device)
                ? Optional.of(Duration.between(now, lockedUntil))
                : Optional.empty();
    }

    synchronized boolean stranger(DeviceName device, Instant now) {
        if (now.isBefore(lockedUntil)) {
            return false; // asked before the lock, or at the same moment
        }
        forgetBefore(now.minus(window));
        strangers.putIfAbsent(device, now);
        if (strangers.size() <= mostStrangers) {
            return false;
        }
        lockedUntil = now.plus(window);
        return true;
    }

    private void forgetBefore(Instant then) {
        var oldest = strangers.values().iterator();
        while (oldest.hasNext() && !oldest.next().isAfter(then)) {
            oldest.remove();
        }
    }

    synchronized void known(DeviceName device) {
        strangers.remove(device);
        if (known.size() < MOST_KNOWN) {
            known.add(device);
        }
    }
}

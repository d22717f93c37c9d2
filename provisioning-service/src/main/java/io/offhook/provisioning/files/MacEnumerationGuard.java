package io.offhook.provisioning.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.offhook.provisioning.value.DeviceName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Locks addresses that ask for too many MACs that no phone has. A locked address learns nothing about MACs that it did not ask for
 * before; for the others it gets the same answers as ever, so an office behind NAT goes on booting.
 *
 * <p>TFTP is counted apart from HTTP: its senders can be forged, and must not lock HTTP for another client.
 */
public final class MacEnumerationGuard {

    /** Beyond it the addresses that were silent longest are forgotten. */
    private static final int MAX_CLIENTS = 2_000;

    private final int maxUnknown;
    private final Duration window;
    private final Cache<Caller.Key, ClientHistory> clients;

    /**
     * @param maxUnknown how many unknown MACs one address may ask for within the window
     * @param window also how long an address stays locked
     */
    public MacEnumerationGuard(int maxUnknown, Duration window) {
        this.maxUnknown = maxUnknown;
        this.window = window;
        this.clients = Caffeine.newBuilder()
                .maximumSize(MAX_CLIENTS)
                .expireAfterAccess(window.multipliedBy(2))
                .build();
    }

    /** Empty where the client may ask for the device, else how long not. */
    public Optional<Duration> lockedFor(Caller caller, DeviceName device, Instant now) {
        var history = clients.getIfPresent(caller.key());
        return history == null ? Optional.empty() : history.lockedFor(device, now);
    }

    /** Call when no phone has this MAC. Returns whether that was one too many. */
    public boolean addUnknown(Caller caller, DeviceName device, Instant now) {
        return history(caller).addUnknown(device, now);
    }

    /** Call when a phone has this MAC. */
    public void addKnown(Caller caller, DeviceName device) {
        history(caller).addKnown(device);
    }

    private ClientHistory history(Caller caller) {
        return clients.get(caller.key(), ignored -> new ClientHistory(maxUnknown, window));
    }
}

package io.offhook.provisioning.files.sweep;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.value.DeviceName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells those who try MAC after MAC from phones. Who asks for too many that no phone has learns nothing new for a while; what was
 * asked for from there before, known or not, is answered as ever, so that an office behind one address goes on booting.
 *
 * <p>TFTP is watched apart: its senders can be forged, and must not be able to shut HTTP for somebody else.
 */
public final class SweepWatch {

    /** Beyond it the ones that were silent longest are forgotten. */
    private static final int MOST_SITES = 2_000;

    private final int mostStrangers;
    private final Duration window;
    private final Cache<Caller, Site> sites;

    /**
     * @param mostStrangers from one site within the window
     * @param window also how long a sweeper stays locked
     */
    public SweepWatch(int mostStrangers, Duration window) {
        this.mostStrangers = mostStrangers;
        this.window = window;
        this.sites = Caffeine.newBuilder()
                .maximumSize(MOST_SITES)
                .expireAfterAccess(window.multipliedBy(2))
                .build();
    }

    /** Empty if so, else for how long not. */
    public Optional<Duration> mayAsk(Caller caller, DeviceName device, Instant now) {
        var site = sites.getIfPresent(caller);
        return site == null ? Optional.empty() : site.mayAsk(device, now);
    }

    /** No phone has this MAC. True if that was one too many. */
    public boolean stranger(Caller caller, DeviceName device, Instant now) {
        return site(caller).stranger(device, now);
    }

    /** A phone has it. */
    public void known(Caller caller, DeviceName device) {
        site(caller).known(device);
    }

    private Site site(Caller caller) {
        return sites.get(caller, ignored -> new Site(mostStrangers, window));
    }
}

package io.offhook.contracts.state;

import io.offhook.contracts.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What phones of one site share. Key: {@code device-pool/<name>}.
 *
 * @param callManagers where phones register, the first to be tried has the lowest priority
 * @param timeZone of the IANA database, for example {@code Europe/Berlin}
 * @param ntpServers hosts that tell phones the time
 * @param userLocale language of the display, for example {@code German_Germany}
 * @param languageCode of the display, for example {@code de_DE}
 * @param networkLocale country whose tones are played, for example {@code Germany}
 * @param site a name of the place; absent: the name of the pool
 * @param networks address ranges of the place, for example {@code 10.20.0.0/16}; absent: none
 */
public record DevicePool(
        String name,
        List<CallManager> callManagers,
        String timeZone,
        List<String> ntpServers,
        String userLocale,
        String languageCode,
        String networkLocale,
        @Nullable String site,
        @Nullable List<String> networks)
        implements Event {

    /** Lists that are absent are empty. */
    public DevicePool {
        callManagers = callManagers == null ? List.of() : List.copyOf(callManagers);
        ntpServers = ntpServers == null ? List.of() : List.copyOf(ntpServers);
        networks = networks == null || networks.isEmpty() ? null : List.copyOf(networks);
    }

    /** Of no address range. */
    public DevicePool(
            String name,
            List<CallManager> callManagers,
            String timeZone,
            List<String> ntpServers,
            String userLocale,
            String languageCode,
            String networkLocale,
            @Nullable String site) {
        this(name, callManagers, timeZone, ntpServers, userLocale, languageCode, networkLocale, site, null);
    }

    /** Its networks, also if it has none. */
    public List<String> allNetworks() {
        return networks == null ? List.of() : networks;
    }

    /**
     * A member of the call manager group.
     *
     * @param priority 0 to 4; the lowest is tried first
     * @param host at most 50 characters
     */
    public record CallManager(int priority, String host, int sipPort, int securedSipPort) {}
}

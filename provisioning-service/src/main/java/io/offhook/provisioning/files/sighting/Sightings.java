package io.offhook.provisioning.files.sighting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.offhook.eventing.relay.SampleLimit;
import io.offhook.eventing.relay.SampleLimit.Outcome;
import io.offhook.provisioning.value.DeviceName;
import java.time.Duration;

/**
 * Decides which sightings are published. Devices that have a record and strangers are limited apart, so that a sweep of unknown MACs hides
 * no phone, and one address cannot use up what is for all strangers. A trust list that was asked for counts as a stranger's until a
 * configuration of the same device was.
 */
final class Sightings {

    private static final Duration ONCE = Duration.ofHours(1);
    private static final int PHONES_OF_AN_ADDRESS = Integer.MAX_VALUE;
    private static final int STRANGERS_OF_AN_ADDRESS = 100;
    private static final int MAX_PHONES = 100_000;

    private final SampleLimit<Sighting> ofPhones;
    private final SampleLimit<Sighting> ofStrangers;
    private final Cache<DeviceName, Boolean> phones =
            Caffeine.newBuilder().maximumSize(MAX_PHONES).build();

    Sightings(int phonesPerSecond, int strangersPerSecond, Ticker ticker) {
        this.ofPhones = new SampleLimit<>(ONCE, PHONES_OF_AN_ADDRESS, phonesPerSecond, ticker);
        this.ofStrangers = new SampleLimit<>(ONCE, STRANGERS_OF_AN_ADDRESS, strangersPerSecond, ticker);
    }

    /** @param address the key under which clients are counted */
    Outcome admit(Sighting sighting, String address) {
        return (isOfPhone(sighting) ? ofPhones : ofStrangers).admit(sighting, address);
    }

    private boolean isOfPhone(Sighting sighting) {
        if (sighting.provesRecord()) {
            phones.put(sighting.device(), true);
            return true;
        }
        if (sighting.result() == Sighting.Result.UNKNOWN_DEVICE) {
            phones.invalidate(sighting.device());
        }
        return phones.getIfPresent(sighting.device()) != null;
    }
}

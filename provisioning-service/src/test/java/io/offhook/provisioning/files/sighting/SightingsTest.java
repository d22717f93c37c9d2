package io.offhook.provisioning.files.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.relay.SampleLimit.Outcome;
import io.offhook.provisioning.files.sighting.Sighting.File;
import io.offhook.provisioning.files.sighting.Sighting.Result;
import io.offhook.provisioning.value.DeviceName;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SightingsTest {

    private static final String OFFICE = "192.0.2.1";

    private final AtomicLong now = new AtomicLong();
    private final Sightings sightings = new Sightings(20, 5, now::get);

    @Test
    void the_same_of_a_device_is_told_once_an_hour() {
        assertThat(admit(served(1, "a"))).isEqualTo(Outcome.PUBLISHED);
        assertThat(admit(served(1, "a"))).isEqualTo(Outcome.REPEATED);
        pass(Duration.ofHours(1));
        assertThat(admit(served(1, "a"))).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void another_result_and_another_file_are_told_at_once() {
        assertThat(admit(configuration(1, Result.NOT_ACTIVATED))).isEqualTo(Outcome.PUBLISHED);
        assertThat(admit(served(1, "a"))).isEqualTo(Outcome.PUBLISHED);
        assertThat(admit(served(1, "b"))).isEqualTo(Outcome.PUBLISHED);
        assertThat(admit(trustList(1))).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void a_sweep_of_unknown_macs_tells_no_more_than_strangers_may() {
        assertThat(published(100_000, each -> "2001:db8::" + each, SightingsTest::unknown))
                .isEqualTo(50);
        pass(Duration.ofSeconds(2));
        assertThat(published(100_000, each -> "2001:db8::" + each, SightingsTest::unknown))
                .isEqualTo(10);
    }

    @Test
    void a_sweep_hides_no_phone() {
        published(100_000, each -> "2001:db8::" + each, SightingsTest::unknown);

        assertThat(admit(served(1, "a"))).isEqualTo(Outcome.PUBLISHED);
        assertThat(admit(trustList(1))).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void names_of_trust_lists_are_no_phones() {
        assertThat(published(100_000, each -> "2001:db8::" + each, SightingsTest::trustList))
                .isEqualTo(50);
        assertThat(admit(served(200_000, "a"))).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void one_address_leaves_something_for_other_strangers() {
        IntStream.range(0, 1_000).forEach(each -> {
            sightings.admit(configuration(each, Result.THROTTLED), "198.51.100.7");
            pass(Duration.ofSeconds(1));
        });

        assertThat(sightings.admit(configuration(5_000, Result.THROTTLED), "198.51.100.7"))
                .isEqualTo(Outcome.LIMITED);
        assertThat(admit(unknown(1))).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void a_stranger_that_was_one_too_many_is_told_when_it_asks_again() {
        published(100, each -> "2001:db8::" + each, SightingsTest::unknown);

        assertThat(admit(unknown(99))).isEqualTo(Outcome.LIMITED);
        pass(Duration.ofSeconds(1));
        assertThat(admit(unknown(99))).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void a_phone_whose_record_is_removed_is_a_stranger_again() {
        admit(served(1, "a"));
        published(100, each -> "2001:db8::" + each, each -> unknown(each + 10));

        assertThat(admit(unknown(1))).isEqualTo(Outcome.LIMITED);
        assertThat(admit(trustList(1))).isEqualTo(Outcome.LIMITED);
    }

    private Outcome admit(Sighting sighting) {
        return sightings.admit(sighting, OFFICE);
    }

    private long published(int count, IntFunction<String> address, IntFunction<Sighting> sighting) {
        return IntStream.range(0, count)
                .mapToObj(each -> sightings.admit(sighting.apply(each), address.apply(each)))
                .filter(Outcome.PUBLISHED::equals)
                .count();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static Sighting unknown(int device) {
        return configuration(device, Result.UNKNOWN_DEVICE);
    }

    private static Sighting served(int device, String tag) {
        return new Sighting(name(device), File.CONFIGURATION, Result.SERVED, Optional.of(tag));
    }

    private static Sighting trustList(int device) {
        return new Sighting(name(device), File.TRUST_LIST, Result.SERVED, Optional.of("list"));
    }

    private static Sighting configuration(int device, Result result) {
        return new Sighting(name(device), File.CONFIGURATION, result, Optional.empty());
    }

    private static DeviceName name(int device) {
        return new DeviceName("SEP%012X".formatted(device));
    }
}

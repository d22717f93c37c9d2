package io.offhook.eventing.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.LogLines;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventKeyRingTest {

    private static final Duration SETTLE = Duration.ofSeconds(30);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SetClock clock = new SetClock();

    @TempDir
    Path directory;

    private KeyFiles files = new KeyFiles(Path.of("."));

    @BeforeEach
    void oneKey() {
        files = new KeyFiles(directory);
        files.put("provisioning", "2026-11", 1);
    }

    @Test
    void without_a_directory_nothing_is_signed_and_nothing_is_verified() {
        var ring = new EventKeyRing(Optional.empty(), Optional.empty(), SETTLE, SETTLE, clock, meters);

        assertThat(new EventSigner(ring, "provisioning").sign(Map.of(), null)).isEmpty();
        assertThatCode(() -> new EventVerification(ring).verify(Topic.PHONE, Map.of(), null))
                .doesNotThrowAnyException();
    }

    @Test
    void a_new_key_verifies_at_once_and_signs_when_others_had_time_to_read_it() {
        var ring = ring();
        files.put("provisioning", "2027-01", 2);
        ring.refresh();

        assertThat(ring.keys("provisioning")).containsOnlyKeys("2026-11", "2027-01");
        assertThat(signingKey(ring)).isEqualTo("2026-11");
        clock.now = clock.now.plus(SETTLE);
        assertThat(signingKey(ring)).isEqualTo("2027-01");
    }

    @Test
    void a_service_without_a_key_does_not_sign() {
        assertThat(ring().signingKey("tvs")).isEmpty();
    }

    @Test
    void a_service_does_not_start_without_a_key_of_a_source_that_must_sign() {
        assertThatThrownBy(() -> ring("provisioning", "tvs")).hasMessageContaining("no key of tvs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "%%%%", ""})
    void a_directory_with_a_file_that_is_no_key_is_refused_and_the_keys_stay(String text) {
        var ring = ring();
        var log = LogLines.of(EventKeyRing.class);
        try {
            files.put("provisioning", "2027-01", text);
            ring.refresh();
            ring.refresh();

            assertThat(log.all()).singleElement().asString().startsWith("ERROR Keys of events refused: reason=");
        } finally {
            log.close();
        }
        assertThat(ring.keys("provisioning")).containsOnlyKeys("2026-11");
        assertThat(meters.get("offhook.events.keys.refused").gauge().value()).isOne();
    }

    @Test
    void the_last_key_of_a_source_that_must_sign_stays_in_use_when_its_file_is_deleted() {
        var ring = ring("provisioning");
        files.remove("provisioning", "2026-11");
        ring.refresh();

        assertThat(ring.keys("provisioning")).containsOnlyKeys("2026-11");
    }

    @Test
    void a_record_that_names_a_source_that_does_not_write_to_the_topic_is_refused() {
        var verification = new EventVerification(ring("provisioning"));
        var stranger = Map.of("ce_source", "/offhook/selfcare");

        assertThatThrownBy(() -> verification.verify(Topic.PHONE, stranger, null))
                .isInstanceOf(UnverifiedEvent.class);
        assertThatThrownBy(() -> verification.verify(Topic.PHONE, Map.of(), null))
                .isInstanceOf(UnverifiedEvent.class);
    }

    @Test
    void a_source_that_need_not_sign_writes_to_a_topic_that_it_shares_with_one_that_must() {
        var verification = new EventVerification(ring("provisioning"));

        assertThatCode(() -> verification.verify(Topic.SETTING, Map.of("ce_source", "/offhook/activation"), null))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> verification.verify(Topic.SETTING, Map.of("ce_source", "/offhook/provisioning"), null))
                .isInstanceOf(UnverifiedEvent.class);
    }

    @Test
    void the_key_of_one_source_does_not_sign_for_another() {
        files.put("activation", "2026-11", 2);
        var ring = ring("provisioning", "activation");
        var headers = new HashMap<>(Map.of("ce_source", "/offhook/activation"));
        headers.put(
                EventSignature.HEADER,
                new EventSigner(ring, "provisioning").sign(headers, null).orElseThrow());

        assertThatThrownBy(() -> new EventVerification(ring).verify(Topic.SETTING, headers, null))
                .hasMessage("the signature does not match");
    }

    private EventKeyRing ring(String... required) {
        return new EventKeyRing(Optional.of(directory), Optional.of(List.of(required)), SETTLE, SETTLE, clock, meters);
    }

    private static String signingKey(EventKeyRing ring) {
        return ring.signingKey("provisioning").orElseThrow().getKey();
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

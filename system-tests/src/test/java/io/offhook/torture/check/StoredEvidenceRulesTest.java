package io.offhook.torture.check;

import static io.offhook.torture.check.EvidenceFixture.CODE;
import static io.offhook.torture.check.EvidenceFixture.DEVICE;
import static io.offhook.torture.check.EvidenceFixture.PHONE;
import static io.offhook.torture.check.EvidenceFixture.RIVAL;
import static io.offhook.torture.check.EvidenceFixture.aLiveCode;
import static io.offhook.torture.check.EvidenceFixture.aRedeemedCode;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoredEvidenceRulesTest {

    @Test
    void an_event_that_never_reached_the_topic_breaks_r5() {
        var world = aRedeemedCode();
        world.published.removeLast();

        assertThat(world.broken()).containsExactly("R5");
    }

    @Test
    void an_event_on_the_topic_that_was_never_stored_breaks_r5() {
        var world = aRedeemedCode();
        var last = world.published.getLast();
        world.published.add(new PublishedEvent(UUID.randomUUID(), last.key(), 0, 3, 3, "CodeReleased", last.data()));

        assertThat(world.broken()).containsExactly("R5");
    }

    @Test
    void a_stream_turned_around_breaks_r5() {
        var world = aRedeemedCode();
        Collections.reverse(world.published);

        assertThat(world.broken()).containsExactly("R5");
    }

    @Test
    void an_event_published_twice_is_harmless() {
        var world = aRedeemedCode();
        world.published.add(world.published.getFirst());

        assertThat(world.judged()).isEmpty();
    }

    @Test
    void half_a_minute_is_the_bound() {
        var world = aRedeemedCode();
        world.convergence = Duration.ofSeconds(31);

        assertThat(world.broken()).containsExactly("R5");
    }

    @Test
    void a_read_model_that_lags_behind_breaks_r5() {
        var world = aRedeemedCode();
        world.codes.put(CODE, EvidenceFixture.row("LIVE", null));

        assertThat(world.broken()).containsExactly("R5");
    }

    @Test
    void digits_kept_after_the_redemption_break_r5() {
        var world = aRedeemedCode();
        world.secrets.add(CODE);

        assertThat(world.broken()).containsExactly("R5");
    }

    @Test
    void a_live_code_without_its_fingerprint_breaks_r5() {
        var world = aLiveCode();
        world.fingerprints.clear();

        assertThat(world.broken()).containsExactly("R5");
    }

    @Test
    void a_device_of_which_no_event_speaks_breaks_r5() {
        var world = aRedeemedCode();
        world.devices.put(RIVAL.mac(), UUID.randomUUID());

        assertThat(world.broken()).containsExactly("R5");
    }

    @Test
    void a_redeeming_device_that_is_nobodys_breaks_r5() {
        var world = aRedeemedCode();
        world.devices.remove(DEVICE.mac());

        assertThat(world.broken()).containsExactly("R5");
    }

    @Test
    void redis_may_be_stale() {
        var world = aRedeemedCode();
        world.gate.add(new GateKey("offhook:{1}:code", CODE, PHONE, 1_000));
        world.gate.add(new GateKey("offhook:{1}:lease", null, null, 9_000));

        assertThat(world.judged()).isEmpty();
    }

    @Test
    void redis_may_not_keep_a_code_for_ever_nor_make_one_up() {
        var world = aRedeemedCode();
        world.gate.add(new GateKey("offhook:{1}:code", CODE, PHONE, -1));
        world.gate.add(new GateKey("offhook:{2}:code", UUID.randomUUID(), PHONE, 1_000));

        assertThat(world.judged()).hasSize(2);
    }

    @Test
    void digits_in_a_log_are_told() {
        var world = aRedeemedCode();
        world.leaks.add("the log of replica a");

        assertThat(world.broken()).containsExactly("secrets");
    }

    @Test
    void digits_are_found_in_groups_and_not_inside_longer_numbers() {
        var search = new DigitSearch(Set.of("1234567890123452"));

        assertThat(search.finds("code=1234567890123452.")).isTrue();
        assertThat(search.finds("code 1234 5678 9012 3452")).isTrue();
        assertThat(search.finds("1234-5678-9012-3452")).isTrue();
        assertThat(search.finds("91234567890123452")).isFalse();
        assertThat(search.finds("1234567890123453")).isFalse();
        assertThat(search.finds("a1234567890123452f")).isFalse();
    }
}

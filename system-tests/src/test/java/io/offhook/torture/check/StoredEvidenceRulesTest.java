package io.offhook.torture.check;

import static io.offhook.torture.check.EvidenceFixture.CODE;
import static io.offhook.torture.check.EvidenceFixture.DEVICE;
import static io.offhook.torture.check.EvidenceFixture.PHONE;
import static io.offhook.torture.check.EvidenceFixture.RIVAL;
import static io.offhook.torture.check.EvidenceFixture.aLiveCode;
import static io.offhook.torture.check.EvidenceFixture.aRedeemedCode;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.torture.evidence.DeadLetter;
import io.offhook.torture.evidence.GateKey;
import io.offhook.torture.evidence.PublishedEvent;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoredEvidenceRulesTest {

    @Test
    void an_event_that_never_reached_the_topic_breaks_r5() {
        var evidence = aRedeemedCode();
        evidence.published.removeLast();

        assertThat(evidence.broken()).containsExactly("R5");
    }

    @Test
    void an_event_on_the_topic_that_was_never_stored_breaks_r5() {
        var evidence = aRedeemedCode();
        var last = evidence.published.getLast();
        evidence.published.add(
                new PublishedEvent(UUID.randomUUID(), last.key(), 0, 3, 3, "CodeReleased", last.digest()));

        assertThat(evidence.broken()).containsExactly("R5");
    }

    @Test
    void a_stream_turned_around_breaks_r5() {
        var evidence = aRedeemedCode();
        Collections.reverse(evidence.published);

        assertThat(evidence.broken()).containsExactly("R5");
    }

    @Test
    void an_event_published_twice_is_harmless() {
        var evidence = aRedeemedCode();
        evidence.published.add(evidence.published.getFirst());

        assertThat(evidence.violations()).isEmpty();
    }

    @Test
    void convergence_after_more_than_30_seconds_breaks_r5() {
        var evidence = aRedeemedCode();
        evidence.convergence = Duration.ofSeconds(31);

        assertThat(evidence.broken()).containsExactly("R5");
    }

    @Test
    void a_violation_of_the_bound_names_what_was_set_aside() {
        var evidence = aRedeemedCode();
        evidence.convergence = Duration.ofSeconds(60);
        evidence.deadLetters.add(new DeadLetter("offhook.phone.v1.activation.dlq", "p1", 3, "reason=Timeout"));

        assertThat(evidence.violations())
                .singleElement()
                .extracting(Violation::what)
                .asString()
                .contains("offhook.phone.v1.activation.dlq", "p1", "version 3", "reason=Timeout");
    }

    @Test
    void what_was_set_aside_and_came_back_is_no_violation() {
        var evidence = aRedeemedCode();
        evidence.deadLetters.add(new DeadLetter("offhook.phone.v1.activation.dlq", "p1", 3, "reason=Timeout"));

        assertThat(evidence.violations()).isEmpty();
    }

    @Test
    void a_read_model_that_lags_behind_breaks_r5() {
        var evidence = aRedeemedCode();
        evidence.codes.put(CODE, EvidenceFixture.row("LIVE", null));

        assertThat(evidence.broken()).containsExactly("R5");
    }

    @Test
    void digits_kept_after_the_redemption_break_r5() {
        var evidence = aRedeemedCode();
        evidence.secrets.add(CODE);

        assertThat(evidence.broken()).containsExactly("R5");
    }

    @Test
    void a_live_code_without_its_fingerprint_breaks_r5() {
        var evidence = aLiveCode();
        evidence.fingerprints.clear();

        assertThat(evidence.broken()).containsExactly("R5");
    }

    @Test
    void a_device_of_which_no_event_speaks_breaks_r5() {
        var evidence = aRedeemedCode();
        evidence.devices.put(RIVAL.mac(), UUID.randomUUID());

        assertThat(evidence.broken()).containsExactly("R5");
    }

    @Test
    void a_redeeming_device_without_a_phone_breaks_r5() {
        var evidence = aRedeemedCode();
        evidence.devices.remove(DEVICE.mac());

        assertThat(evidence.broken()).containsExactly("R5");
    }

    @Test
    void redis_may_be_stale() {
        var evidence = aRedeemedCode();
        evidence.gate.add(new GateKey("offhook:{1}:code", CODE, PHONE, 1_000));
        evidence.gate.add(new GateKey("offhook:{1}:lease", null, null, 9_000));

        assertThat(evidence.violations()).isEmpty();
    }

    @Test
    void a_key_in_redis_that_never_expires_or_has_an_unknown_code_breaks_r5() {
        var evidence = aRedeemedCode();
        evidence.gate.add(new GateKey("offhook:{1}:code", CODE, PHONE, -1));
        evidence.gate.add(new GateKey("offhook:{2}:code", UUID.randomUUID(), PHONE, 1_000));

        assertThat(evidence.violations()).hasSize(2);
    }

    @Test
    void digits_in_a_log_break_the_rule_of_secrets() {
        var evidence = aRedeemedCode();
        evidence.leaks.add("the log of replica a");

        assertThat(evidence.broken()).containsExactly("secrets");
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

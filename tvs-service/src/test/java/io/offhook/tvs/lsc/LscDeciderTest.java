package io.offhook.tvs.lsc;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.trust.LscDeleted;
import io.offhook.contracts.trust.LscEvent;
import io.offhook.contracts.trust.LscExpiresSoon;
import io.offhook.contracts.trust.LscFetched;
import io.offhook.contracts.trust.LscInstalled;
import io.offhook.contracts.trust.LscOperationCancelled;
import io.offhook.contracts.trust.LscOperationFailed;
import io.offhook.contracts.trust.LscOperationScheduled;
import io.offhook.eventing.decider.Decision;
import io.offhook.tvs.lsc.LscCommand.AnnounceExpiry;
import io.offhook.tvs.lsc.LscCommand.Cancel;
import io.offhook.tvs.lsc.LscCommand.Expire;
import io.offhook.tvs.lsc.LscCommand.Fail;
import io.offhook.tvs.lsc.LscCommand.RecordDeleted;
import io.offhook.tvs.lsc.LscCommand.RecordFetched;
import io.offhook.tvs.lsc.LscCommand.RecordInstalled;
import io.offhook.tvs.lsc.LscCommand.Schedule;
import io.offhook.tvs.lsc.key.KeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LscDeciderTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));
    private static final DeviceName PHONE = new DeviceName("SEP2C3124C9F8E1");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final LscEvent SCHEDULED = scheduled(ONE);
    private static final LscEvent INSTALLED = installed("a", NOW);

    @Test
    void an_installation_is_scheduled_with_its_key() {
        assertThat(given().decide(schedule(ONE)).events()).containsExactly(SCHEDULED);
    }

    @Test
    void a_phone_has_one_operation_at_a_time() {
        assertThat(given(SCHEDULED).decide(schedule(TWO)).refusal()).contains(LscRefusal.OPERATION_PENDING);
    }

    @Test
    void an_operation_that_is_late_already_is_refused() {
        var late = new LscOperation(ONE, OperationType.DELETE, Authentication.MIC, Optional.empty(), NOW);

        assertThat(given().decide(new Schedule(PHONE, late, new Origin.Administrator("admin"), NOW))
                        .refusal())
                .contains(LscRefusal.TOO_LATE);
    }

    @Test
    void a_cancelled_operation_is_not_pending() {
        var cancelled = new LscOperationCancelled(PHONE.text(), ONE, "admin");

        assertThat(given(SCHEDULED).decide(new Cancel(PHONE, ONE, "admin")).events())
                .containsExactly(cancelled);
        assertThat(given(SCHEDULED, cancelled)
                        .decide(new Cancel(PHONE, ONE, "admin"))
                        .refusal())
                .contains(LscRefusal.NOT_PENDING);
        assertThat(given(SCHEDULED, cancelled).decide(schedule(TWO)).events()).hasSize(1);
    }

    @Test
    void an_installed_certificate_ends_its_operation_and_no_other() {
        assertThat(given(SCHEDULED)
                        .decide(new RecordInstalled(PHONE, ONE, certificate("a", NOW)))
                        .events())
                .containsExactly(INSTALLED);
        assertThat(given(SCHEDULED, INSTALLED).state.pending()).isEmpty();
        assertThat(given(scheduled(TWO), INSTALLED).state.pending(TWO)).isPresent();
    }

    @Test
    void a_phone_that_stored_a_certificate_holds_it_although_the_operation_was_cancelled_meanwhile() {
        var cancelled = new LscOperationCancelled(PHONE.text(), ONE, "admin");

        assertThat(given(SCHEDULED, cancelled)
                        .decide(new RecordInstalled(PHONE, ONE, certificate("a", NOW)))
                        .events())
                .containsExactly(INSTALLED);
    }

    @Test
    void the_same_certificate_is_installed_once() {
        var again = given(SCHEDULED, INSTALLED).decide(new RecordInstalled(PHONE, ONE, certificate("a", NOW)));

        assertThat(again.events()).isEmpty();
        assertThat(again.refusal()).isEmpty();
    }

    @Test
    void a_failed_operation_leaves_what_the_phone_holds() {
        var failed = new LscOperationFailed(PHONE.text(), TWO, "INSTALL", "INVALID_MIC");

        assertThat(given(INSTALLED, scheduled(TWO))
                        .decide(new Fail(PHONE, TWO, FailureReason.INVALID_MIC))
                        .events())
                .containsExactly(failed);
        assertThat(given(INSTALLED, scheduled(TWO), failed).state.held())
                .map(LscState.Held::fingerprint)
                .contains("a");
        assertThat(given(INSTALLED)
                        .decide(new Fail(PHONE, TWO, FailureReason.INVALID_MIC))
                        .refusal())
                .contains(LscRefusal.NOT_PENDING);
    }

    @Test
    void an_operation_fails_when_its_time_is_over_and_not_before() {
        assertThat(given(SCHEDULED).decide(new Expire(PHONE, ONE, NOW)).refusal())
                .contains(LscRefusal.NOT_LATE);
        assertThat(given(SCHEDULED).decide(new Expire(PHONE, ONE, LATER)).events())
                .containsExactly(new LscOperationFailed(PHONE.text(), ONE, "INSTALL", "TIMED_OUT"));
    }

    @Test
    void a_fetched_certificate_replaces_an_older_one_only() {
        var older = fetched("b", NOW.minusSeconds(1));
        var younger = fetched("c", NOW.plusSeconds(1));

        assertThat(given().decide(new RecordFetched(PHONE, ONE, certificate("b", NOW.minusSeconds(1))))
                        .events())
                .containsExactly(older);
        assertThat(given(older).state.held()).map(LscState.Held::fingerprint).contains("b");
        assertThat(given(INSTALLED, older).state.held())
                .map(LscState.Held::fingerprint)
                .contains("a");
        assertThat(given(INSTALLED, younger).state.held())
                .map(LscState.Held::fingerprint)
                .contains("c");
    }

    @Test
    void a_deleted_certificate_is_held_no_more() {
        var deleted = new LscDeleted(PHONE.text(), TWO);

        assertThat(given(INSTALLED).decide(new RecordDeleted(PHONE, TWO)).events())
                .containsExactly(deleted);
        assertThat(given(INSTALLED, deleted).state.held()).isEmpty();
    }

    @Test
    void the_end_of_a_certificate_is_announced_once() {
        var announced = new LscExpiresSoon(PHONE.text(), "a", LATER);

        assertThat(given(INSTALLED).decide(new AnnounceExpiry(PHONE, "a")).events())
                .containsExactly(announced);
        assertThat(given(INSTALLED, announced)
                        .decide(new AnnounceExpiry(PHONE, "a"))
                        .events())
                .isEmpty();
        assertThat(given(INSTALLED).decide(new AnnounceExpiry(PHONE, "b")).refusal())
                .contains(LscRefusal.NOT_HELD);
    }

    private static Schedule schedule(UUID id) {
        var operation =
                new LscOperation(id, OperationType.INSTALL, Authentication.MIC, Optional.of(KeySpec.DEFAULT), LATER);
        return new Schedule(PHONE, operation, new Origin.Administrator("admin"), NOW);
    }

    private static LscOperationScheduled scheduled(UUID id) {
        return new LscOperationScheduled(PHONE.text(), id, "INSTALL", "MIC", "RSA", 2048, null, LATER, "admin", null);
    }

    private static LscCertificate certificate(String fingerprint, Instant from) {
        return new LscCertificate(fingerprint, "1", "CN=CAPF", from, LATER, "der");
    }

    private static LscInstalled installed(String fingerprint, Instant from) {
        return new LscInstalled(PHONE.text(), ONE, fingerprint, "1", "CN=CAPF", from, LATER, "der");
    }

    private static LscFetched fetched(String fingerprint, Instant from) {
        return new LscFetched(PHONE.text(), ONE, fingerprint, "1", "CN=CAPF", from, LATER, "der");
    }

    private static Given given(LscEvent... events) {
        var decider = new LscDecider();
        var state = decider.initial();
        for (var event : events) {
            state = decider.evolve(state, event);
        }
        return new Given(decider, state);
    }

    private record Given(LscDecider decider, LscState state) {
        Decision<LscEvent, LscRefusal> decide(LscCommand command) {
            return decider.decide(state, command);
        }
    }
}

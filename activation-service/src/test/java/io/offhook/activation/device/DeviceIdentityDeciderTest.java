package io.offhook.activation.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.device.Contradiction.Kind;
import io.offhook.activation.device.DeviceCommand.SuspectCopy;
import io.offhook.activation.device.DeviceCommand.Unlock;
import io.offhook.contracts.activation.CopiedKeySuspected;
import io.offhook.contracts.activation.DeviceLocked;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.activation.IdentityEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeviceIdentityDeciderTest {

    private static final String MAC = "2C3124C9F8E1";
    private static final String NAME = "SEP2C3124C9F8E1";
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final List<String> BOTH = List.of("f2", "f1");
    private static final Contradiction TWO = new Contradiction(Kind.TWO_CERTIFICATES, MAC, BOTH);
    private static final CopiedKeySuspected SUSPECTED =
            new CopiedKeySuspected(MAC, NAME, "TWO_CERTIFICATES", BOTH, NOW);
    private static final DeviceLocked LOCKED = new DeviceLocked(MAC, NAME, "TWO_CERTIFICATES", BOTH);
    private static final DeviceUnlocked CHOSEN = new DeviceUnlocked(MAC, NAME, "f1", List.of("f2"), "admin");

    private final DeviceIdentityDecider decider = new DeviceIdentityDecider();

    @Test
    void with_the_policy_alarm_a_contradiction_is_an_event_and_locks_nothing() {
        assertThat(decide(suspect(false, NOW))).containsExactly(SUSPECTED);
    }

    @Test
    void with_the_policy_lock_it_locks_the_device() {
        assertThat(decide(suspect(true, NOW))).containsExactly(SUSPECTED, LOCKED);
    }

    @Test
    void it_is_published_once_an_hour() {
        assertThat(decide(suspect(false, NOW.plus(Duration.ofMinutes(59))), SUSPECTED))
                .isEmpty();
        assertThat(decide(suspect(false, NOW.plus(Duration.ofHours(1))), SUSPECTED))
                .hasSize(1);
    }

    @Test
    void a_lock_does_not_wait_for_the_hour() {
        assertThat(decide(suspect(true, NOW.plusSeconds(1)), SUSPECTED)).containsExactly(LOCKED);
    }

    @Test
    void a_locked_device_is_not_locked_again() {
        assertThat(decide(suspect(true, NOW.plusSeconds(1)), SUSPECTED, LOCKED)).isEmpty();
    }

    @Test
    void the_genuine_certificate_is_chosen_and_the_others_stay_refused() {
        assertThat(decide(new Unlock(MAC, Optional.of("f1"), "admin"), SUSPECTED, LOCKED))
                .containsExactly(CHOSEN);
    }

    @Test
    void without_a_choice_none_is_refused() {
        assertThat(decide(new Unlock(MAC, Optional.empty(), "admin"), SUSPECTED, LOCKED))
                .containsExactly(unlocked(null, List.of()));
    }

    @Test
    void a_refused_certificate_locks_the_genuine_one_no_more() {
        assertThat(decide(suspect(true, NOW.plus(Duration.ofDays(1))), SUSPECTED, LOCKED, CHOSEN))
                .isEmpty();
    }

    @Test
    void a_third_certificate_locks_it_again() {
        var third = new Contradiction(Kind.TWO_CERTIFICATES, MAC, List.of("f3", "f1"));

        assertThat(decide(new SuspectCopy(third, true, NOW.plusSeconds(1)), SUSPECTED, LOCKED, CHOSEN))
                .containsExactly(new DeviceLocked(MAC, NAME, "TWO_CERTIFICATES", third.certificates()));
    }

    @Test
    void an_administrator_who_chose_wrongly_chooses_again() {
        assertThat(decide(new Unlock(MAC, Optional.of("f2"), "admin"), SUSPECTED, LOCKED, CHOSEN))
                .containsExactly(unlocked("f2", List.of("f1")));
    }

    @Test
    void only_what_is_locked_is_unlocked_and_only_a_suspect_is_chosen() {
        assertThat(refusal(new Unlock(MAC, Optional.empty(), "admin"))).contains(UnlockRefusal.NOT_LOCKED);
        assertThat(refusal(new Unlock(MAC, Optional.empty(), "admin"), SUSPECTED))
                .contains(UnlockRefusal.NOT_LOCKED);
        assertThat(refusal(new Unlock(MAC, Optional.of("f3"), "admin"), SUSPECTED, LOCKED))
                .contains(UnlockRefusal.NOT_SUSPECTED);
    }

    private static SuspectCopy suspect(boolean lock, Instant at) {
        return new SuspectCopy(TWO, lock, at);
    }

    private static DeviceUnlocked unlocked(@Nullable String genuine, List<String> refused) {
        return new DeviceUnlocked(MAC, NAME, genuine, refused, "admin");
    }

    private List<IdentityEvent> decide(DeviceCommand command, IdentityEvent... before) {
        return decider.decide(after(before), command).events();
    }

    private Optional<UnlockRefusal> refusal(DeviceCommand command, IdentityEvent... before) {
        return decider.decide(after(before), command).refusal();
    }

    private DeviceIdentityState after(IdentityEvent... events) {
        var state = decider.initial();
        for (var event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }
}

package io.offhook.tvs.denial;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.eventing.decider.Decision;
import io.offhook.tvs.denial.DenialCommand.Allow;
import io.offhook.tvs.denial.DenialCommand.Deny;
import org.junit.jupiter.api.Test;

class DenialDeciderTest {

    private static final DeviceKey MAC = new DeviceKey.Mac("2C3124C9F8E1");
    private static final DeviceKey CERTIFICATE = new DeviceKey.Certificate("ab".repeat(32));
    private static final DeviceDenied DENIED = new DeviceDenied("2C3124C9F8E1", null, "stolen", "admin");
    private static final DeviceAllowed ALLOWED = new DeviceAllowed("2C3124C9F8E1", null, "admin");

    @Test
    void a_device_is_denied_by_its_mac() {
        assertThat(given().decide(new Deny(MAC, "stolen", "admin")).events()).containsExactly(DENIED);
    }

    @Test
    void a_device_is_denied_by_its_certificate() {
        assertThat(given().decide(new Deny(CERTIFICATE, "cloned", "admin")).events())
                .containsExactly(new DeviceDenied(null, "ab".repeat(32), "cloned", "admin"));
    }

    @Test
    void denying_twice_is_no_new_event_whatever_the_reason() {
        var decision = given(DENIED).decide(new Deny(MAC, "another reason", "ops"));

        assertThat(decision.events()).isEmpty();
        assertThat(decision.refusal()).isEmpty();
    }

    @Test
    void a_denied_device_is_allowed_again() {
        assertThat(given(DENIED).decide(new Allow(MAC, "admin")).events()).containsExactly(ALLOWED);
    }

    @Test
    void an_allowed_device_can_be_denied_again() {
        assertThat(given(DENIED, ALLOWED)
                        .decide(new Deny(MAC, "stolen", "admin"))
                        .events())
                .containsExactly(DENIED);
    }

    @Test
    void what_is_not_denied_cannot_be_allowed() {
        assertThat(given().decide(new Allow(MAC, "admin")).refusal()).contains(DenialRefusal.NOT_DENIED);
        assertThat(given(DENIED, ALLOWED).decide(new Allow(MAC, "admin")).refusal())
                .contains(DenialRefusal.NOT_DENIED);
    }

    private static Given given(DenialEvent... events) {
        return new Given(events);
    }

    private record Given(DenialEvent... events) {
        Decision<DenialEvent, DenialRefusal> decide(DenialCommand command) {
            var decider = new DenialDecider();
            var state = decider.initial();
            for (var event : events) {
                state = decider.evolve(state, event);
            }
            return decider.decide(state, command);
        }
    }
}

package io.offhook.activation.expected;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.expected.ExpectationCommand.Expect;
import io.offhook.activation.expected.ExpectationCommand.Remove;
import io.offhook.contracts.activation.DeviceExpectationRemoved;
import io.offhook.contracts.activation.DeviceExpected;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.eventing.decider.Decision;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectedDeviceDeciderTest {

    private static final ExpectedDevice DEVICE = new ExpectedDevice("2C3124C9F8E1", "FCH2133E8B9", null);
    private static final DeviceExpected EXPECTED = new DeviceExpected("2C3124C9F8E1", "FCH2133E8B9", null);
    private static final DeviceExpectationRemoved REMOVED = new DeviceExpectationRemoved("2C3124C9F8E1", "FCH2133E8B9");

    private final ExpectedDeviceDecider decider = new ExpectedDeviceDecider();

    @Test
    void a_device_is_listed_once_however_often_it_is_imported() {
        assertThat(decide(new Expect(DEVICE)).events()).containsExactly(EXPECTED);
        assertThat(decide(new Expect(DEVICE), EXPECTED).events()).isEmpty();
    }

    @Test
    void what_a_later_file_says_of_a_device_holds() {
        var withModel = new ExpectedDevice("2C3124C9F8E1", null, "8861");

        assertThat(decide(new Expect(withModel), EXPECTED).events())
                .containsExactly(new DeviceExpected("2C3124C9F8E1", null, "8861"));
    }

    @Test
    void a_device_that_was_removed_may_be_listed_again() {
        assertThat(decide(new Remove(DEVICE.key()), EXPECTED).events()).containsExactly(REMOVED);
        assertThat(decide(new Expect(DEVICE), EXPECTED, REMOVED).events()).containsExactly(EXPECTED);
    }

    @Test
    void what_is_not_listed_cannot_be_removed() {
        assertThat(decide(new Remove(DEVICE.key())).refusal()).contains(RemovalRefusal.NOT_LISTED);
        assertThat(decide(new Remove(DEVICE.key()), EXPECTED, REMOVED).refusal())
                .contains(RemovalRefusal.NOT_LISTED);
    }

    private Decision<ExpectationEvent, RemovalRefusal> decide(ExpectationCommand command, ExpectationEvent... before) {
        Optional<ExpectedDevice> state = decider.initial();
        for (var event : before) {
            state = decider.evolve(state, event);
        }
        return decider.decide(state, command);
    }
}

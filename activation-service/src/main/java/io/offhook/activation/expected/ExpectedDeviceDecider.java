package io.offhook.activation.expected;

import io.offhook.activation.expected.ExpectationCommand.Expect;
import io.offhook.activation.expected.ExpectationCommand.Remove;
import io.offhook.contracts.activation.DeviceExpectationRemoved;
import io.offhook.contracts.activation.DeviceExpected;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.UnexpectedDeviceSeen;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import java.util.Optional;

/** The rules of an entry. What the list says already is not said again, so a file may come in twice. */
public final class ExpectedDeviceDecider
        implements Decider<ExpectationCommand, Optional<ExpectedDevice>, ExpectationEvent, RemovalRefusal> {

    @Override
    public Optional<ExpectedDevice> initial() {
        return Optional.empty();
    }

    @Override
    public Decision<ExpectationEvent, RemovalRefusal> decide(
            Optional<ExpectedDevice> listed, ExpectationCommand command) {
        return switch (command) {
            case Expect(var device) when listed.filter(device::equals).isPresent() -> Decision.nothing();
            case Expect(var device) ->
                Decision.happened(new DeviceExpected(device.mac(), device.serialNumber(), device.model()));
            case Remove ignored ->
                listed.map(it -> Decision.<ExpectationEvent, RemovalRefusal>happened(
                                new DeviceExpectationRemoved(it.mac(), it.serialNumber())))
                        .orElseGet(() -> Decision.refused(RemovalRefusal.NOT_LISTED));
        };
    }

    @Override
    public Optional<ExpectedDevice> evolve(Optional<ExpectedDevice> listed, ExpectationEvent event) {
        return switch (event) {
            case DeviceExpected it -> Optional.of(ExpectedDevice.of(it));
            case DeviceExpectationRemoved ignored -> Optional.empty();
            case UnexpectedDeviceSeen ignored -> listed;
        };
    }
}

package io.offhook.activation.expected.store;

import io.offhook.activation.expected.ExpectationCommand;
import io.offhook.activation.expected.ExpectationCommand.Expect;
import io.offhook.activation.expected.ExpectationCommand.Remove;
import io.offhook.activation.expected.ExpectedDevice;
import io.offhook.activation.expected.ExpectedDeviceDecider;
import io.offhook.activation.expected.RemovalRefusal;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.eventing.store.EventStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Changes the list: events and read model together, or not at all. */
@ApplicationScoped
public class ChangingExpectedDevices {

    private final UnitOfWork units;
    private final CommandHandler<ExpectationCommand, Optional<ExpectedDevice>, ExpectationEvent, RemovalRefusal>
            entries;

    ChangingExpectedDevices(UnitOfWork units, EventStore store, ExpectedDeviceProjection projection) {
        this.units = units;
        this.entries =
                new CommandHandler<>(store, new ExpectedDeviceDecider(), ExpectationEvent.class, projection::applyAll);
    }

    /**
     * Lists devices, in a transaction of their own. For callers on any thread.
     *
     * @return how many of them the list did not have, or had with other words
     */
    public Uni<Integer> expectAll(List<ExpectedDevice> devices, Cause cause) {
        return units.runApart(() -> entries.handleAll(devices.stream()
                        .map(each -> request(new Expect(each), cause))
                        .toList()))
                .map(decisions -> (int) decisions.stream()
                        .filter(decision -> !decision.events().isEmpty())
                        .count());
    }

    public Uni<Decision<ExpectationEvent, RemovalRefusal>> remove(String key, Cause cause) {
        return units.run(() -> entries.handle(streamId(key), new Remove(key), cause));
    }

    private static Request<ExpectationCommand> request(ExpectationCommand command, Cause cause) {
        return new Request<>(streamId(command.key()), command, cause);
    }

    private static String streamId(String key) {
        return "expected-device/" + key;
    }
}

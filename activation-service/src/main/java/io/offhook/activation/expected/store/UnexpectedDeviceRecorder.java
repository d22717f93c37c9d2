package io.offhook.activation.expected.store;

import io.offhook.activation.expected.SeenDevice;
import io.offhook.activation.setting.ExpectedDevicePolicy;
import io.offhook.contracts.activation.UnexpectedDeviceSeen;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.smallrye.faulttolerance.api.RateLimit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Records unexpected devices. Each has a stream for each policy, and the stream holds one event: however often a device asks, it fills nothing. */
@ApplicationScoped
class UnexpectedDeviceRecorder {

    private final UnitOfWork units;
    private final EventStore store;

    UnexpectedDeviceRecorder(UnitOfWork units, EventStore store) {
        this.units = units;
        this.store = store;
    }

    static String streamId(SeenDevice device, ExpectedDevicePolicy policy) {
        return "unexpected-device/" + device.deviceName() + "/" + policy;
    }

    /** Returns whether it was not recorded before. Fails with {@code RateLimitException} beyond the rate. */
    @RateLimit(value = 50, window = 1, windowUnit = ChronoUnit.SECONDS)
    Uni<Boolean> record(SeenDevice device, ExpectedDevicePolicy policy, Cause cause) {
        var event =
                new UnexpectedDeviceSeen(device.deviceName(), device.model(), policy == ExpectedDevicePolicy.REFUSE);
        return units.runApart(() -> store.append(streamId(device, policy), 0, List.of(event), cause))
                .map(Append.Appended.class::isInstance);
    }
}

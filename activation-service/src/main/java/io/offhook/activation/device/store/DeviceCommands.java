package io.offhook.activation.device.store;

import io.offhook.activation.device.DeviceCommand;
import io.offhook.activation.device.DeviceIdentityDecider;
import io.offhook.activation.device.DeviceIdentityState;
import io.offhook.activation.device.UnlockRefusal;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.EventStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings commands to the identities of devices, in the caller's transaction. Events and locks change together or not at all. */
@ApplicationScoped
class DeviceCommands {

    private final CommandHandler<DeviceCommand, DeviceIdentityState, IdentityEvent, UnlockRefusal> devices;

    DeviceCommands(EventStore store, LockedDeviceProjection locked) {
        this.devices = new CommandHandler<>(store, new DeviceIdentityDecider(), IdentityEvent.class, locked::applyAll);
    }

    Uni<Decision<IdentityEvent, UnlockRefusal>> handle(DeviceCommand command, Cause cause) {
        return devices.handle("identity/SEP" + command.mac(), command, cause);
    }
}

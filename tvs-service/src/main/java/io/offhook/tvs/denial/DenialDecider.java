package io.offhook.tvs.denial;

import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import io.offhook.tvs.denial.DenialCommand.Allow;
import io.offhook.tvs.denial.DenialCommand.Deny;
import io.offhook.tvs.denial.DenialState.Allowed;
import io.offhook.tvs.denial.DenialState.Denied;

/** The rules of one device's denial. */
public final class DenialDecider implements Decider<DenialCommand, DenialState, DenialEvent, DenialRefusal> {

    @Override
    public DenialState initial() {
        return new Allowed();
    }

    @Override
    public Decision<DenialEvent, DenialRefusal> decide(DenialState state, DenialCommand command) {
        return switch (command) {
            case Deny deny ->
                switch (state) {
                    case Allowed allowed -> Decision.happened(denied(deny));
                    case Denied denied -> Decision.nothing();
                };
            case Allow allow ->
                switch (state) {
                    case Denied denied -> Decision.happened(allowed(allow));
                    case Allowed allowed -> Decision.refused(DenialRefusal.NOT_DENIED);
                };
        };
    }

    @Override
    public DenialState evolve(DenialState state, DenialEvent event) {
        return switch (event) {
            case DeviceDenied denied -> new Denied();
            case DeviceAllowed allowed -> new Allowed();
        };
    }

    private static DeviceDenied denied(Deny deny) {
        return switch (deny.device()) {
            case DeviceKey.Mac mac -> new DeviceDenied(mac.text(), null, deny.reason(), deny.actor());
            case DeviceKey.Certificate it -> new DeviceDenied(null, it.text(), deny.reason(), deny.actor());
        };
    }

    private static DeviceAllowed allowed(Allow allow) {
        return switch (allow.device()) {
            case DeviceKey.Mac mac -> new DeviceAllowed(mac.text(), null, allow.actor());
            case DeviceKey.Certificate it -> new DeviceAllowed(null, it.text(), allow.actor());
        };
    }
}

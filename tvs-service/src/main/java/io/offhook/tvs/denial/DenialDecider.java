package io.offhook.tvs.denial;

import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.tvs.denial.DenialCommand.Allow;
import io.offhook.tvs.denial.DenialCommand.Deny;
import io.offhook.tvs.denial.DenialState.Allowed;
import io.offhook.tvs.denial.DenialState.Denied;

/** The rules of one device's denial. */
public final class DenialDecider {

    private DenialDecider() {}

    public static DenialState initial() {
        return new Allowed();
    }

    public static Decision decide(DenialState state, DenialCommand command) {
        return switch (command) {
            case Deny deny ->
                switch (state) {
                    case Allowed allowed -> Decision.happened(denied(deny));
                    case Denied denied -> Decision.alreadySo();
                };
            case Allow allow ->
                switch (state) {
                    case Denied denied -> Decision.happened(allowed(allow));
                    case Allowed allowed -> Decision.refused(Refusal.NOT_DENIED);
                };
        };
    }

    public static DenialState evolve(DenialState state, DenialEvent event) {
        return switch (event) {
            case DeviceDenied denied -> new Denied();
            case DeviceAllowed allowed -> new Allowed();
        };
    }

    private static DeviceDenied denied(Deny deny) {
        return switch (deny.device()) {
            case DeviceKey.Mac mac -> new DeviceDenied(mac.text(), null, deny.reason(), deny.by());
            case DeviceKey.Certificate it -> new DeviceDenied(null, it.text(), deny.reason(), deny.by());
        };
    }

    private static DeviceAllowed allowed(Allow allow) {
        return switch (allow.device()) {
            case DeviceKey.Mac mac -> new DeviceAllowed(mac.text(), null, allow.by());
            case DeviceKey.Certificate it -> new DeviceAllowed(null, it.text(), allow.by());
        };
    }
}

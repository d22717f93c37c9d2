package io.offhook.provisioning.phone.activation;

import io.offhook.contracts.activation.CodeUse;
import io.offhook.eventing.Cause;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.value.DeviceName;
import java.time.Instant;
import java.util.UUID;

/**
 * The code of a phone was used for a device, which proved its MAC or only claimed it.
 *
 * @param at when it was
 */
public record Redemption(CodeUse event, Instant at, Cause cause) {

    UUID phoneId() {
        return event.phoneId();
    }

    UUID codeId() {
        return event.codeId();
    }

    MacAddress mac() {
        return MacAddress.parse(event.mac());
    }

    String deviceName() {
        return DeviceName.of(mac()).text();
    }
}

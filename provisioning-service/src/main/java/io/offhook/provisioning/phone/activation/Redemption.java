package io.offhook.provisioning.phone.activation;

import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.eventing.Cause;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.value.DeviceName;
import java.time.Instant;
import java.util.UUID;

/**
 * A device redeemed the code of a phone.
 *
 * @param at when it did
 */
public record Redemption(CodeRedeemed event, Instant at, Cause cause) {

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

package io.offhook.console.explanation;

import static io.offhook.console.explanation.Events.ADDRESS;
import static io.offhook.console.explanation.Events.DEVICE;
import static io.offhook.console.explanation.Events.MAC;
import static io.offhook.console.explanation.Events.OTHER_PRINT;
import static io.offhook.console.explanation.Events.PHONE;
import static io.offhook.console.explanation.Events.PRINT;
import static io.offhook.console.explanation.Events.refused;
import static io.offhook.console.explanation.Events.seen;

import io.offhook.contracts.activation.CopiedKeySuspected;
import io.offhook.contracts.activation.DeviceLocked;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.trust.TrustAnchorAdded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What devices did, and what was decided about them. */
final class DeviceEvents {

    static final String ISSUER = "CN=Acme Manufacturing CA,O=Acme";

    private DeviceEvents() {}

    static RedemptionRefused stranger(String reason, String deviceName, String model, @Nullable String retryAt) {
        return new RedemptionRefused(
                reason,
                deviceName,
                OTHER_PRINT,
                null,
                null,
                null,
                null,
                null,
                model,
                ADDRESS,
                retryAt == null ? null : Story.time(retryAt));
    }

    static DeviceSeen unknown(String deviceName) {
        return seen(deviceName, "CONFIGURATION", "UNKNOWN_DEVICE");
    }

    static CopiedKeySuspected copied() {
        return new CopiedKeySuspected(
                MAC, DEVICE, "TWO_CERTIFICATES", List.of(OTHER_PRINT, PRINT), Story.time("09:30"));
    }

    static DeviceLocked locked() {
        return new DeviceLocked(MAC, DEVICE, "TWO_CERTIFICATES", List.of(PRINT, OTHER_PRINT));
    }

    static DeviceUnlocked unlocked(List<String> refused) {
        return new DeviceUnlocked(MAC, DEVICE, null, refused, "olga");
    }

    static TrustAnchorAdded anchor(String subject) {
        return new TrustAnchorAdded(PRINT, subject, subject, Story.time("00:00"), Story.time("23:59"), "MII=");
    }

    static PhoneRegistered registeredWith(String registrar) {
        return new PhoneRegistered(PHONE, DEVICE, 1, ADDRESS, null, null, registrar);
    }
}

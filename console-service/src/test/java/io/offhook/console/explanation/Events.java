package io.offhook.console.explanation;

import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneProvisioned;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of one phone, its device and another device. */
final class Events {

    static final UUID PHONE = new UUID(0, 1);
    static final UUID OTHER_PHONE = new UUID(0, 2);
    static final UUID CODE = new UUID(1, 1);
    static final UUID NEXT_CODE = new UUID(1, 2);
    static final String MAC = "2C3124C9F8E1";
    static final String DEVICE = "SEP" + MAC;
    static final String OTHER = "SEP001122334455";
    static final String DUMMY = "BAT000000000001";
    static final String PRINT = "11".repeat(32);
    static final String OTHER_PRINT = "22".repeat(32);
    static final String ADDRESS = "192.0.2.7";

    private Events() {}

    static PhoneProvisioned provisioned(@Nullable String mac) {
        return provisioned(mac, true, false);
    }

    static PhoneProvisioned provisioned(UUID phoneId, @Nullable String mac) {
        return provisioned(phoneId, mac, true, false);
    }

    static PhoneProvisioned provisioned(@Nullable String mac, boolean requiresCode, boolean mraAllowed) {
        return provisioned(PHONE, mac, requiresCode, mraAllowed);
    }

    private static PhoneProvisioned provisioned(
            UUID phoneId, @Nullable String mac, boolean requiresCode, boolean mraAllowed) {
        return new PhoneProvisioned(
                phoneId,
                mac == null ? DUMMY : "SEP" + mac,
                "8845",
                mac,
                "",
                List.of(new Line(1, "8801")),
                "anna",
                "Default",
                requiresCode,
                null,
                mraAllowed,
                null);
    }

    /** Expires at 23:00. */
    static CodeIssued issued(UUID codeId) {
        return issued(codeId, "23:00");
    }

    static CodeIssued issued(UUID codeId, String expiry) {
        return new CodeIssued(codeId, PHONE, DEVICE, "8845", null, "anna", Story.time(expiry));
    }

    static CodeRedeemed redeemed(String deviceName, String fingerprint) {
        return new CodeRedeemed(CODE, PHONE, deviceName.substring(3), "8845", deviceName, fingerprint, "MII=");
    }

    static PhoneMacAssigned assigned(String deviceName) {
        return new PhoneMacAssigned(PHONE, DUMMY, deviceName, deviceName.substring(3), CODE);
    }

    static RedemptionRefused refused(String reason, String deviceName) {
        return refused(reason, deviceName, null, null, null);
    }

    static RedemptionRefused refused(
            String reason, String deviceName, @Nullable UUID codeId, @Nullable UUID phoneId, @Nullable String retryAt) {
        return new RedemptionRefused(
                reason,
                deviceName,
                deviceName.equals(DEVICE) ? PRINT : OTHER_PRINT,
                codeId,
                phoneId,
                null,
                null,
                null,
                deviceName.equals(DEVICE) ? "8845" : "8861",
                ADDRESS,
                retryAt == null ? null : Story.time(retryAt));
    }

    /** By somebody who claims to be the device. */
    static RedemptionRefused untrusted(String certificateReason, @Nullable String issuer) {
        return new RedemptionRefused(
                "UNTRUSTED_CERTIFICATE",
                "",
                PRINT,
                null,
                null,
                certificateReason,
                DEVICE,
                issuer,
                null,
                ADDRESS,
                null,
                Story.time("06:00"));
    }

    static DeviceSeen seen(String deviceName, String file, String result) {
        return new DeviceSeen(deviceName, ADDRESS, "http", file, result, null);
    }

    static DeviceReported reported(String outcome, @Nullable String reason) {
        return new DeviceReported(DEVICE, PRINT, ADDRESS, outcome, reason);
    }
}

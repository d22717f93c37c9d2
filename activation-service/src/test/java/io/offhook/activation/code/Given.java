package io.offhook.activation.code;

import io.offhook.activation.code.ActivationCommand.Place;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A world for the decider's tests. */
final class Given {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final Instant EXPIRY = NOW.plus(Duration.ofHours(168));
    static final UUID PHONE = UUID.fromString("1f0a9c58-52b0-4d3b-9c57-6f0f3c1f2a10");
    static final UUID CODE = UUID.fromString("7b8f2f4e-0a4e-4d56-8a52-0a4a31f0c9d7");
    static final DeviceIdentity DEVICE = new DeviceIdentity("8845", "2C3124C9F8E1", "f1", "cert");
    static final DeviceIdentity OTHER_DEVICE = new DeviceIdentity("8845", "2C3124C9F8E2", "f2", "cert");
    static final DeviceIdentity OTHER_MODEL = new DeviceIdentity("8861", "2C3124C9F8E3", "f3", "cert");
    static final DeviceIdentity CLONE = new DeviceIdentity("8845", "2C3124C9F8E1", "f4", "cert");

    private Given() {}

    static CodeIssued issued() {
        return new CodeIssued(CODE, PHONE, "BAT5A0F33C1D2E4", "8845", null, "alice", EXPIRY);
    }

    static CodeIssued issuedTo(String mac) {
        return new CodeIssued(CODE, PHONE, "SEP" + mac, "8845", mac, null, EXPIRY);
    }

    static CodeRedeemed redeemedBy(DeviceIdentity device) {
        return new CodeRedeemed(
                CODE,
                PHONE,
                device.mac(),
                device.model(),
                device.deviceName(),
                device.certificateFingerprint(),
                "cert");
    }

    static ActivationCommand.RedeemCode redeem(DeviceIdentity device, Instant at) {
        return new ActivationCommand.RedeemCode(CODE, PHONE, device, Place.PREMISES, null, at);
    }

    static PhoneActivation after(ActivationEvent... events) {
        return after(List.of(events));
    }

    static PhoneActivation after(List<ActivationEvent> events) {
        return after(ActivationDecider.initial(), events);
    }

    static PhoneActivation after(PhoneActivation before, List<ActivationEvent> events) {
        var state = before;
        for (var event : events) {
            state = ActivationDecider.evolve(state, event);
        }
        return state;
    }
}

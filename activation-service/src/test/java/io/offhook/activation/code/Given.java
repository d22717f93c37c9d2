package io.offhook.activation.code;

import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.eventing.decider.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A phone, its code and devices, for tests of the rules. */
final class Given {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final Instant EXPIRY = NOW.plus(Duration.ofHours(168));
    static final UUID PHONE = UUID.fromString("1f0a9c58-52b0-4d3b-9c57-6f0f3c1f2a10");
    static final UUID CODE = UUID.fromString("7b8f2f4e-0a4e-4d56-8a52-0a4a31f0c9d7");
    static final DeviceIdentity DEVICE = new DeviceIdentity("8845", "2C3124C9F8E1", "f1", "cert", Optional.empty());
    static final DeviceIdentity OTHER_DEVICE =
            new DeviceIdentity("8845", "2C3124C9F8E2", "f2", "cert", Optional.empty());
    static final DeviceIdentity OTHER_MODEL =
            new DeviceIdentity("8861", "2C3124C9F8E3", "f3", "cert", Optional.empty());
    static final DeviceIdentity CLONE = new DeviceIdentity("8845", "2C3124C9F8E1", "f4", "cert", Optional.empty());

    private static final ActivationDecider DECIDER = new ActivationDecider();

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
        return new ActivationCommand.RedeemCode(CODE, PHONE, device, Site.PREMISES, null, false, null, at);
    }

    static PhoneActivation after(ActivationEvent... events) {
        return after(List.of(events));
    }

    static PhoneActivation after(List<ActivationEvent> events) {
        return after(initial(), events);
    }

    static PhoneActivation after(PhoneActivation before, List<ActivationEvent> events) {
        var state = before;
        for (var event : events) {
            state = evolve(state, event);
        }
        return state;
    }

    static PhoneActivation initial() {
        return DECIDER.initial();
    }

    static Decision<ActivationEvent, Refusal> decide(PhoneActivation state, ActivationCommand command) {
        return DECIDER.decide(state, command);
    }

    static PhoneActivation evolve(PhoneActivation state, ActivationEvent event) {
        return DECIDER.evolve(state, event);
    }

    /** Why a command was refused, if it was. */
    static Optional<RefusalReason> reason(Decision<ActivationEvent, Refusal> decision) {
        return decision.refusal().map(Refusal::reason);
    }
}

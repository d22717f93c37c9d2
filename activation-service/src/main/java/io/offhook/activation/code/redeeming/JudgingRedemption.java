package io.offhook.activation.code.redeeming;

import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.activation.code.ActivationDecider;
import io.offhook.activation.code.Decision;
import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.deciding.Deciding;
import io.offhook.activation.code.issuing.DeviceAssignments;
import io.offhook.activation.code.keeping.CodeSecrets.Found;
import io.offhook.eventing.Cause;
import io.offhook.eventing.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** One transaction decides; what Redis is told afterwards is a courtesy to the next caller. */
@ApplicationScoped
class JudgingRedemption {

    private final UnitOfWork units;
    private final Deciding deciding;
    private final DeviceAssignments assignments;
    private final ClaimGate gate;

    JudgingRedemption(UnitOfWork units, Deciding deciding, DeviceAssignments assignments, ClaimGate gate) {
        this.units = units;
        this.deciding = deciding;
        this.assignments = assignments;
        this.gate = gate;
    }

    /** For a caller that came through the gate. */
    Uni<Redemption> judgeClaimed(Found code, DeviceIdentity device, Cause cause) {
        return judge(code, device, cause)
                .call(redemption -> tell(code, device, redemption)
                        .onFailure()
                        .recoverWithNull()); // the stream has decided: a stale key loses against it
    }

    /** For a code that is over and only has to be explained, or answered again. */
    Uni<Redemption> judge(Found code, DeviceIdentity device, Cause cause) {
        return units.runApart(() -> assignments.phoneOf(device.mac()).flatMap(phone -> {
            var command = new RedeemCode(code.codeId(), code.phoneId(), device, phone.orElse(null), cause.at());
            return deciding.decide(code.phoneId(), command, cause)
                    .call(outcome -> assign(outcome.decision(), device, code.phoneId()))
                    .map(outcome -> outcome.decision()
                            .refusal()
                            .<Redemption>map(refusal -> new Redemption.Refused(
                                    refusal, code, ActivationDecider.suspicion(outcome.before(), command)))
                            .orElseGet(() -> new Redemption.Accepted(
                                    code.phoneId(),
                                    device.deviceName(),
                                    outcome.decision().events().isEmpty())));
        }));
    }

    private Uni<Void> assign(Decision decision, DeviceIdentity device, UUID phoneId) {
        return decision.events().isEmpty()
                ? Uni.createFrom().voidItem()
                : assignments
                        .claim(device.mac(), phoneId)
                        .invoke(JudgingRedemption::orRollBack)
                        .replaceWithVoid();
    }

    private static void orRollBack(boolean assigned) {
        if (!assigned) {
            throw new IllegalStateException("the device was redeeming two codes at once");
        }
    }

    private Uni<Void> tell(Found code, DeviceIdentity device, Redemption redemption) {
        return switch (redemption) {
            case Redemption.Accepted ignored -> gate.close(code.fingerprint());
            case Redemption.Refused it when isOver(it.refusal()) -> gate.close(code.fingerprint());
            case Redemption.Refused ignored -> gate.yield(code.fingerprint(), device.certificateFingerprint());
        };
    }

    private static boolean isOver(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN, EXPIRED, RELEASED, ALREADY_USED -> true;
            case MALFORMED, MODEL_MISMATCH, DEVICE_MISMATCH, UNTRUSTED_CERTIFICATE, BUSY -> false;
        };
    }
}

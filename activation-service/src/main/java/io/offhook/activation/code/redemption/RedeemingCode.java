package io.offhook.activation.code.redemption;

import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.gate.ClaimGate;
import io.offhook.activation.code.gate.ClaimGate.Claim;
import io.offhook.activation.code.secret.CodeFingerprint;
import io.offhook.activation.code.secret.CodeLocation;
import io.offhook.activation.code.secret.KeyRing;
import io.offhook.activation.expected.store.CheckingDevices;
import io.offhook.eventing.Cause;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Redeems a code: ask whether the device is expected, parse the digits, claim the code at the gate, let the database decide. */
@ApplicationScoped
class RedeemingCode {

    private final CheckingDevices devices;
    private final KeyRing keys;
    private final ClaimGate gate;
    private final RedemptionBatcher batcher;

    RedeemingCode(CheckingDevices devices, KeyRing keys, ClaimGate gate, RedemptionBatcher batcher) {
        this.devices = devices;
        this.keys = keys;
        this.gate = gate;
        this.batcher = batcher;
    }

    /** Fails if Redis or the database does. The device's next attempt finds out whether the code was redeemed then. */
    Uni<Redemption> redeem(String typed, Caller caller, Cause cause) {
        return devices.admits(caller.device().seen(), cause)
                .flatMap(admitted -> admitted
                        ? redeemExpected(typed, caller, cause)
                        : Uni.createFrom().item(Redemption.Refused.because(RefusalReason.UNEXPECTED_DEVICE)));
    }

    private Uni<Redemption> redeemExpected(String typed, Caller caller, Cause cause) {
        return CodeDigits.parse(typed)
                .map(digits ->
                        redeem(new Attempt(keys.current().fingerprints(digits), Optional.empty(), caller, cause)))
                .orElseGet(() -> Uni.createFrom().item(Redemption.Refused.because(RefusalReason.MALFORMED)));
    }

    private Uni<Redemption> redeem(Attempt attempt) {
        return claimOneOf(attempt.fingerprints(), attempt.certificateFingerprint())
                .flatMap(claim -> switch (claim) {
                    case Claim.Claimed it ->
                        batcher.redeem(attempt.claiming(it.code()))
                                .invoke(outcome -> updateGate(it.code(), attempt, outcome));
                    case Claim.Leased ignored -> Uni.createFrom().item(Redemption.busy());
                    // Redis may have forgotten the code, or was never told: the database knows.
                    case Claim.Absent ignored -> batcher.redeem(attempt).invoke(this::restoreGate);
                });
    }

    private Uni<Claim> claimOneOf(List<CodeFingerprint> candidates, String claimant) {
        return gate.claim(candidates.getFirst(), claimant)
                .flatMap(claim -> claim instanceof Claim.Absent && candidates.size() > 1
                        ? claimOneOf(candidates.subList(1, candidates.size()), claimant)
                        : Uni.createFrom().item(claim));
    }

    /** The answer does not wait for this: the stream has decided, and a stale key in Redis changes nothing. */
    private void updateGate(CodeLocation code, Attempt attempt, Redemption outcome) {
        boolean staysLive = outcome instanceof Redemption.RetryLater
                || (outcome instanceof Redemption.Refused refused
                        && refused.refusal().liveUntil().isPresent());
        var update = staysLive
                ? gate.yield(code.fingerprint(), attempt.certificateFingerprint())
                : gate.close(code.fingerprint());
        update.subscribe().with(done -> {}, failure -> {});
    }

    private void restoreGate(Redemption outcome) {
        if (outcome instanceof Redemption.Refused(var refusal, var code)
                && code.isPresent()
                && refusal.liveUntil().isPresent()) {
            var found = code.get();
            gate.open(
                            found.fingerprint(),
                            found.codeId(),
                            found.phoneId(),
                            refusal.liveUntil().get())
                    .subscribe()
                    .with(done -> {}, failure -> {});
        }
    }
}

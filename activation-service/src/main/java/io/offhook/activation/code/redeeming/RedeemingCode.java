package io.offhook.activation.code.redeeming;

import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.keeping.CodeSecrets;
import io.offhook.activation.code.keeping.CodeSecrets.Found;
import io.offhook.activation.code.keeping.Fingerprint;
import io.offhook.activation.code.keeping.KeyRing;
import io.offhook.activation.code.redeeming.ClaimGate.Claim;
import io.offhook.activation.code.view.CodeView;
import io.offhook.activation.code.view.CodeView.Status;
import io.offhook.activation.code.view.FindCodes;
import io.offhook.eventing.Cause;
import io.offhook.eventing.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** From typed digits to an answer: through the gate, before the judge. */
@ApplicationScoped
public class RedeemingCode {

    private final KeyRing keys;
    private final ClaimGate gate;
    private final CodeSecrets secrets;
    private final FindCodes find;
    private final UnitOfWork units;
    private final JudgingRedemption judging;

    RedeemingCode(
            KeyRing keys,
            ClaimGate gate,
            CodeSecrets secrets,
            FindCodes find,
            UnitOfWork units,
            JudgingRedemption judging) {
        this.keys = keys;
        this.gate = gate;
        this.secrets = secrets;
        this.find = find;
        this.units = units;
        this.judging = judging;
    }

    /**
     * Fails if Redis or the database does; whether the code was used up then, the device's next try finds out.
     *
     * @param typed what came over the wire
     */
    public Uni<Redemption> redeem(String typed, DeviceIdentity device, Cause cause) {
        return CodeDigits.parse(typed)
                .map(digits -> redeem(keys.fingerprints(digits), device, cause))
                .orElseGet(() -> Uni.createFrom().item(Redemption.because(Refusal.MALFORMED)));
    }

    private Uni<Redemption> redeem(List<Fingerprint> candidates, DeviceIdentity device, Cause cause) {
        return claimOneOf(candidates, device).flatMap(claim -> switch (claim) {
            case Claim.Claimed it -> judging.judgeClaimed(it.code(), device, cause);
            case Claim.Leased ignored -> Uni.createFrom().item(Redemption.because(Refusal.BUSY));
            case Claim.Absent ignored -> afterMiss(candidates, device, cause);
        });
    }

    private Uni<Claim> claimOneOf(List<Fingerprint> candidates, DeviceIdentity device) {
        return gate.claim(candidates.getFirst(), device.certificateFingerprint())
                .flatMap(claim -> claim instanceof Claim.Absent && candidates.size() > 1
                        ? claimOneOf(candidates.subList(1, candidates.size()), device)
                        : Uni.createFrom().item(claim));
    }

    /** Redis may have forgotten: the database knows. */
    private Uni<Redemption> afterMiss(List<Fingerprint> candidates, DeviceIdentity device, Cause cause) {
        return units.runApart(() -> secrets.find(candidates).flatMap(this::withView))
                .flatMap(known -> known.map(code -> redeemKnown(code, device, cause))
                        .orElseGet(() -> Uni.createFrom().item(Redemption.because(Refusal.UNKNOWN))));
    }

    private record Known(Found found, CodeView view) {}

    private Uni<Optional<Known>> withView(Optional<Found> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : find.one(found.get().codeId()).map(view -> view.map(row -> new Known(found.get(), row)));
    }

    /** A live code goes through the gate like any other, once the gate knows it again. */
    private Uni<Redemption> redeemKnown(Known code, DeviceIdentity device, Cause cause) {
        var found = code.found();
        if (code.view().status() != Status.LIVE
                || !cause.at().isBefore(code.view().expiresAt())) {
            return judging.judge(found, device, cause);
        }
        return gate.open(
                        found.fingerprint(),
                        found.codeId(),
                        found.phoneId(),
                        code.view().expiresAt())
                .chain(() -> gate.claim(found.fingerprint(), device.certificateFingerprint()))
                .flatMap(claim -> claim instanceof Claim.Claimed
                        ? judging.judgeClaimed(found, device, cause)
                        : Uni.createFrom().item(Redemption.because(Refusal.BUSY)));
    }
}

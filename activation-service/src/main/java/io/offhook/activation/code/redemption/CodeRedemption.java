package io.offhook.activation.code.redemption;

import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.secret.CodeSecrets.Found;
import io.offhook.activation.code.secret.Fingerprint;
import io.offhook.activation.code.secret.KeyRing;
import io.offhook.activation.code.gate.ClaimGate.Claim;
import io.offhook.eventing.Cause;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** From typed digits to an answer: through the gate, before the judge. */
@ApplicationScoped
class CodeRedemption {

    private final KeyRing keys;
    private final ClaimGate gate;
    private final RedemptionBatcher judging;

    CodeRedemption(KeyRing keys, ClaimGate gate, RedemptionBatcher judging) {
        this.keys = keys;
        this.gate = gate;
        this.judging = judging;
    }

    /**
     * Fails if Redis or the database does; whether the code was used up then, the device's next try finds out.
     *
     * @param typed what came over the wire
     */
    Uni<Redemption> redeem(String typed, Caller caller, Cause cause) {
        return CodeDigits.parse(typed)
                .map(digits -> redeem(new Attempt(keys.fingerprints(digits), Optional.empty(), caller, cause)))
                .orElseGet(() -> Uni.createFrom().item(Redemption.Refused.because(RefusalReason.MALFORMED)));
    }

    private Uni<Redemption> redeem(Attempt attempt) {
        return claimOneOf(attempt.fingerprints(), claimant(attempt)).flatMap(claim -> switch (claim) {
            case Claim.Claimed it ->
                judging.judge(attempt.claiming(it.code())).invoke(answer -> tell(it.code(), attempt, answer));
            case Claim.Leased ignored -> Uni.createFrom().item(Redemption.busy());
            // Redis may have forgotten, or never known: the database knows.
            case Claim.Absent ignored -> judging.judge(attempt).invoke(this::heal);
        });
    }

    private Uni<Claim> claimOneOf(List<Fingerprint> candidates, String claimant) {
        return gate.claim(candidates.getFirst(), claimant)
                .flatMap(claim -> claim instanceof Claim.Absent && candidates.size() > 1
                        ? claimOneOf(candidates.subList(1, candidates.size()), claimant)
                        : Uni.createFrom().item(claim));
    }

    /** The answer does not wait for this: the stream has decided, and a stale key loses against it. */
    private void tell(Found code, Attempt attempt, Redemption answer) {
        boolean isLive = answer instanceof Redemption.Refused refused
                && refused.liveUntil().isPresent();
        var told = isLive || answer instanceof Redemption.ComeBack
                ? gate.yield(code.fingerprint(), claimant(attempt))
                : gate.close(code.fingerprint());
        told.subscribe().with(done -> {}, failure -> {});
    }

    private void heal(Redemption answer) {
        if (answer instanceof Redemption.Refused(var why, var told, var code, var liveUntil)
                && code.isPresent()
                && liveUntil.isPresent()) {
            var found = code.get();
            gate.open(found.fingerprint(), found.codeId(), found.phoneId(), liveUntil.get())
                    .subscribe()
                    .with(done -> {}, failure -> {});
        }
    }

    private static String claimant(Attempt attempt) {
        return attempt.caller().device().certificateFingerprint();
    }
}

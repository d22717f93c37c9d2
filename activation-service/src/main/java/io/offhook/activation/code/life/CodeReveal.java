package io.offhook.activation.code.life;

import io.offhook.activation.code.ActivationCommand.ViewCode;
import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.Viewer;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.code.secret.CodeSecrets;
import io.offhook.activation.code.secret.KeyRing;
import io.offhook.activation.code.gate.ClaimGate;
import io.offhook.activation.code.store.CodeView;
import io.offhook.activation.config.DatabaseClock;
import io.offhook.eventing.Cause;
import io.offhook.eventing.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Records that somebody sees a code, then shows it. From here on it can be typed, so the gate learns of it. */
@ApplicationScoped
class CodeReveal {

    private final UnitOfWork units;
    private final ActivationCommands deciding;
    private final CodeSecrets secrets;
    private final KeyRing keys;
    private final ClaimGate gate;
    private final DatabaseClock clock;

    CodeReveal(
            UnitOfWork units,
            ActivationCommands deciding,
            CodeSecrets secrets,
            KeyRing keys,
            ClaimGate gate,
            DatabaseClock clock) {
        this.units = units;
        this.deciding = deciding;
        this.secrets = secrets;
        this.keys = keys;
        this.gate = gate;
        this.clock = clock;
    }

    /** The digits, or why not. */
    sealed interface Revealed {
        record Shown(CodeDigits digits) implements Revealed {}

        record Refused(RefusalReason refusal) implements Revealed {}
    }

    Uni<Revealed> reveal(CodeView code, Viewer viewer, Cause cause) {
        return units.run(() -> clock.now()
                        .flatMap(at -> deciding.decide(
                                code.phoneId(),
                                new ViewCode(code.codeId(), code.phoneId(), viewer, at),
                                cause.timed(at)))
                        .flatMap(outcome -> outcome.decision()
                                .refusal()
                                .<Uni<Revealed>>map(refusal -> Uni.createFrom().item(new Revealed.Refused(refusal)))
                                .orElseGet(() -> secrets.digits(code.codeId()).map(CodeReveal::revealed))))
                .call(revealed -> open(code, revealed));
    }

    private static Revealed revealed(Optional<CodeDigits> digits) {
        return digits.<Revealed>map(Revealed.Shown::new).orElseGet(() -> new Revealed.Refused(RefusalReason.UNKNOWN));
    }

    /** Without Redis the code is shown all the same: a miss at the gate is confirmed against the database. */
    private Uni<Void> open(CodeView code, Revealed revealed) {
        return switch (revealed) {
            case Revealed.Shown shown ->
                gate.open(keys.fingerprint(shown.digits()), code.codeId(), code.phoneId(), code.expiresAt())
                        .onFailure()
                        .recoverWithNull();
            case Revealed.Refused ignored -> Uni.createFrom().voidItem();
        };
    }
}

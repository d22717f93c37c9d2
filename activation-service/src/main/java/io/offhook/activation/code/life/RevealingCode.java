package io.offhook.activation.code.life;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.offhook.activation.code.ActivationCommand.ViewCode;
import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.Viewer;
import io.offhook.activation.code.gate.ClaimGate;
import io.offhook.activation.code.secret.CodeSecrets;
import io.offhook.activation.code.secret.KeyRing;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.code.store.CodeView;
import io.offhook.activation.code.store.DatabaseClock;
import io.offhook.activation.site.PhonePools;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records that somebody sees a code, then shows it, and tells the gate: from now on a device may send it. */
@ApplicationScoped
public class RevealingCode {

    private final UnitOfWork units;
    private final ActivationCommands commands;
    private final CodeSecrets secrets;
    private final KeyRing keys;
    private final ClaimGate gate;
    private final DatabaseClock clock;
    private final PhonePools pools;
    private final MeterRegistry meters;

    RevealingCode(
            UnitOfWork units,
            ActivationCommands commands,
            CodeSecrets secrets,
            KeyRing keys,
            ClaimGate gate,
            DatabaseClock clock,
            PhonePools pools,
            MeterRegistry meters) {
        this.units = units;
        this.commands = commands;
        this.secrets = secrets;
        this.keys = keys;
        this.gate = gate;
        this.clock = clock;
        this.pools = pools;
        this.meters = meters;
    }

    /** The digits, or why not. */
    public sealed interface Revealed {
        record Shown(CodeDigits digits) implements Revealed {}

        record Refused(RefusalReason reason) implements Revealed {}
    }

    /** @param rights at which sites the caller may see codes; where the phone is, the same transaction tells */
    public Uni<Revealed> reveal(CodeView code, Viewer viewer, SiteRights rights, Cause cause) {
        var begun = Timer.start();
        return units.run(() -> pools.isElsewhere(code.phoneId(), rights)
                        .flatMap(elsewhere -> elsewhere
                                ? Uni.createFrom().item(new Revealed.Refused(RefusalReason.UNKNOWN))
                                : view(code, viewer, cause)))
                .call(revealed -> tellGate(code, revealed))
                .onItemOrFailure()
                .invoke((revealed, failure) -> begun.stop(time(revealed)));
    }

    private Timer time(@Nullable Revealed revealed) {
        var outcome = switch (revealed) {
            case null -> "failed";
            case Revealed.Shown ignored -> "shown";
            case Revealed.Refused ignored -> "refused";
        };
        return meters.timer("offhook.codes.reveal.answers", "outcome", outcome);
    }

    private Uni<Revealed> view(CodeView code, Viewer viewer, Cause cause) {
        return clock.now()
                .flatMap(at -> commands.handle(new ViewCode(code.codeId(), code.phoneId(), viewer, at), cause.at(at)))
                .flatMap(decision -> digits(code, decision.refusal()));
    }

    private Uni<Revealed> digits(CodeView code, Optional<Refusal> refusal) {
        return refusal.isPresent()
                ? Uni.createFrom().item(new Revealed.Refused(refusal.get().reason()))
                : secrets.digits(code.codeId()).map(RevealingCode::revealed);
    }

    private static Revealed revealed(Optional<CodeDigits> digits) {
        return digits.<Revealed>map(Revealed.Shown::new).orElseGet(() -> new Revealed.Refused(RefusalReason.UNKNOWN));
    }

    /** Without Redis the code is shown all the same: a code that the gate does not know is looked up in the database. */
    private Uni<Void> tellGate(CodeView code, Revealed revealed) {
        return switch (revealed) {
            case Revealed.Shown shown ->
                gate.open(keys.current().fingerprint(shown.digits()), code.codeId(), code.phoneId(), code.expiresAt())
                        .onFailure()
                        .recoverWithNull();
            case Revealed.Refused ignored -> Uni.createFrom().voidItem();
        };
    }
}

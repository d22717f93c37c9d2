package io.offhook.activation.code.life;

import io.offhook.activation.code.ActivationCommand;
import io.offhook.activation.code.ActivationCommand.ViewCode;
import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.Viewer;
import io.offhook.activation.code.gate.ClaimGate;
import io.offhook.activation.code.secret.CodeSecrets;
import io.offhook.activation.code.secret.KeyRing;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.code.store.CodeView;
import io.offhook.activation.code.store.DatabaseClock;
import io.offhook.activation.code.store.FindCodes;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** As {@link RevealingCode}, for many codes in one transaction: each of them is on record before any is shown. */
@ApplicationScoped
public class RevealingCodes {

    /** Small beside the connections to Redis, which redemptions share. */
    private static final int GATE_CALLS_AT_A_TIME = 8;

    private final UnitOfWork units;
    private final FindCodes codes;
    private final ActivationCommands commands;
    private final CodeSecrets secrets;
    private final KeyRing keys;
    private final ClaimGate gate;
    private final DatabaseClock clock;

    RevealingCodes(
            UnitOfWork units,
            FindCodes codes,
            ActivationCommands commands,
            CodeSecrets secrets,
            KeyRing keys,
            ClaimGate gate,
            DatabaseClock clock) {
        this.units = units;
        this.codes = codes;
        this.commands = commands;
        this.secrets = secrets;
        this.keys = keys;
        this.gate = gate;
        this.clock = clock;
    }

    /** A code that is shown. */
    public record Shown(CodeView code, CodeDigits digits) {}

    /**
     * Those of the codes that are live.
     *
     * @param codeIds each of them once
     * @param rights at which sites the caller may see codes
     */
    public Uni<List<Shown>> reveal(List<UUID> codeIds, Viewer viewer, SiteRights rights, Cause cause) {
        return units.run(() -> clock.now()
                        .flatMap(at -> codes.live(codeIds, rights)
                                .flatMap(live -> viewed(live, viewer, at, cause.at(at)))
                                .flatMap(this::withDigits)))
                .call(this::tellGate);
    }

    /** The codes that may be shown, which are on record now. */
    private Uni<List<CodeView>> viewed(List<CodeView> live, Viewer viewer, Instant at, Cause cause) {
        return commands.handleAll(live.stream()
                        .map(code -> request(code, viewer, at, cause))
                        .toList())
                .map(decisions -> IntStream.range(0, live.size())
                        .filter(place -> decisions.get(place).refusal().isEmpty())
                        .mapToObj(live::get)
                        .toList());
    }

    private static Request<ActivationCommand> request(CodeView code, Viewer viewer, Instant at, Cause cause) {
        return ActivationCommands.request(new ViewCode(code.codeId(), code.phoneId(), viewer, at), cause);
    }

    private Uni<List<Shown>> withDigits(List<CodeView> viewed) {
        return secrets.digitsOf(viewed.stream().map(CodeView::codeId).toList())
                .map(digits -> viewed.stream()
                        .flatMap(code ->
                                Stream.ofNullable(digits.get(code.codeId())).map(it -> new Shown(code, it)))
                        .toList());
    }

    /** Without Redis the codes are shown all the same: a code that the gate does not know is looked up in the database. */
    private Uni<Void> tellGate(List<Shown> shown) {
        var current = keys.current();
        return Multi.createFrom()
                .iterable(shown)
                .onItem()
                .transformToUni(it -> gate.open(
                        current.fingerprint(it.digits()),
                        it.code().codeId(),
                        it.code().phoneId(),
                        it.code().expiresAt()))
                .merge(GATE_CALLS_AT_A_TIME)
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .recoverWithNull();
    }
}

package io.offhook.activation.code.redemption;

import io.offhook.activation.code.ActivationCode.Live;
import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.activation.code.RedemptionRules;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.code.store.ActivationCommands.Asked;
import io.offhook.activation.code.store.ActivationCommands.Outcome;
import io.offhook.activation.code.store.DeviceAssignments;
import io.offhook.activation.code.store.DeviceAssignments.Assignment;
import io.offhook.activation.code.secret.CodeSecrets;
import io.offhook.activation.code.secret.CodeSecrets.Found;
import io.offhook.activation.config.DatabaseClock;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.eventing.UnitOfWork;
import io.offhook.eventing.VersionConflict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.JDBCException;

/** The judge: one transaction for all that came together. It takes no more statements for many than for one. */
@ApplicationScoped
class RedeemBatch {

    private static final String DEADLOCK = "40P01";

    /** A code that nobody knows is looked for in a stream that nobody has: it takes as long as one that is over. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final UnitOfWork units;
    private final CodeSecrets secrets;
    private final DeviceAssignments assignments;
    private final DatabaseClock clock;
    private final ActivationCommands deciding;

    RedeemBatch(
            UnitOfWork units,
            CodeSecrets secrets,
            DeviceAssignments assignments,
            DatabaseClock clock,
            ActivationCommands deciding) {
        this.units = units;
        this.secrets = secrets;
        this.assignments = assignments;
        this.clock = clock;
        this.deciding = deciding;
    }

    /** Somebody else became a phone with one of these MACs: whoever asked for it has to see that. */
    private static final class MacContested extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether others were in the way; nothing was written, and it may be tried again. */
    static boolean isContested(Throwable failure) {
        return failure instanceof VersionConflict
                || failure instanceof MacContested
                || (failure instanceof JDBCException it && DEADLOCK.equals(it.getSQLState()));
    }

    /**
     * Judges attempts in their order, each on what those before it did.
     *
     * @param attempts no two of one MAC
     * @return the answers in the same order, after the commit
     */
    Uni<List<Redemption>> judge(List<Attempt> attempts) {
        var missed = attempts.stream()
                .filter(each -> each.claimed().isEmpty())
                .flatMap(each -> each.fingerprints().stream())
                .toList();
        var macs = attempts.stream().map(Attempt::mac).toList();
        return units.runApart(() -> secrets.findAll(missed)
                .flatMap(found -> assignments
                        .phonesOf(macs)
                        .flatMap(phones -> clock.now()
                                .map(now -> attempts.stream()
                                        .map(each -> asked(each, found, phones, now))
                                        .toList())))
                .flatMap(asked -> deciding.decideAll(asked)
                        .call(this::assign)
                        .map(outcomes -> IntStream.range(0, attempts.size())
                                .mapToObj(i -> answer(
                                        attempts.get(i),
                                        (RedeemCode) asked.get(i).command(),
                                        outcomes.get(i)))
                                .toList())));
    }

    private static Asked asked(Attempt attempt, Map<String, Found> found, Map<String, UUID> phones, Instant now) {
        var code = attempt.claimed()
                .or(() -> attempt.fingerprints().stream()
                        .flatMap(each -> Optional.ofNullable(found.get(each.hex())).stream())
                        .findFirst());
        var phoneId = code.map(Found::phoneId).orElse(NOBODY);
        var command = new RedeemCode(
                code.map(Found::codeId).orElse(NOBODY),
                phoneId,
                attempt.caller().device(),
                attempt.caller().place(),
                phones.get(attempt.mac()),
                now);
        return new Asked(phoneId, command, attempt.cause().timed(now));
    }

    private Uni<Void> assign(List<Outcome> outcomes) {
        var redeemed = outcomes.stream()
                .flatMap(each -> each.decision().events().stream())
                .filter(CodeRedeemed.class::isInstance)
                .map(CodeRedeemed.class::cast)
                .map(it -> new Assignment(it.mac(), it.phoneId()))
                .toList();
        return assignments
                .claimAll(redeemed)
                .invoke(all -> {
                    if (!all) {
                        throw new MacContested();
                    }
                })
                .replaceWithVoid();
    }

    private static Redemption answer(Attempt attempt, RedeemCode command, Outcome outcome) {
        var decision = outcome.decision();
        if (decision.refusal().isEmpty()) {
            return new Redemption.Accepted(
                    command.phoneId(),
                    command.device().deviceName(),
                    decision.events().isEmpty());
        }
        var why = decision.refusal().get();
        var fingerprint = attempt.claimed()
                .map(Found::fingerprint)
                .orElse(attempt.fingerprints().getFirst());
        return new Redemption.Refused(
                why,
                RedemptionRules.told(outcome.before(), command, why),
                why == RefusalReason.UNKNOWN
                        ? Optional.empty()
                        : Optional.of(new Found(command.codeId(), command.phoneId(), fingerprint)),
                outcome.before()
                        .live()
                        .filter(live -> live.codeId().equals(command.codeId()))
                        .map(Live::expiresAt)
                        .filter(command.at()::isBefore));
    }
}

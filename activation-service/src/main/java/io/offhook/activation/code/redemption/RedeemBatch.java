package io.offhook.activation.code.redemption;

import io.offhook.activation.code.ActivationCommand;
import io.offhook.activation.code.ActivationCommand.RedeemCode;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.secret.CodeLocation;
import io.offhook.activation.code.secret.CodeSecrets;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.code.store.DeviceAssignments;
import io.offhook.activation.code.store.DeviceAssignments.Assignment;
import io.offhook.activation.device.store.DeviceLocks;
import io.offhook.activation.device.store.DeviceLocks.Locks;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.DatabaseFailure;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.eventing.store.CommandHandler.Request;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Redeems codes for a batch of attempts in one transaction, with as many statements as one attempt takes. */
@ApplicationScoped
class RedeemBatch {

    /** An unknown code is looked up in a stream that does not exist, so it takes as long as a code that ended. */
    private static final UUID NO_STREAM = new UUID(0, 0);

    private final UnitOfWork units;
    private final CodeSecrets secrets;
    private final DeviceAssignments assignments;
    private final DeviceLocks locks;
    private final ActivationCommands commands;

    RedeemBatch(
            UnitOfWork units,
            CodeSecrets secrets,
            DeviceAssignments assignments,
            DeviceLocks locks,
            ActivationCommands commands) {
        this.units = units;
        this.secrets = secrets;
        this.assignments = assignments;
        this.locks = locks;
        this.commands = commands;
    }

    /** One of the MACs was assigned to another phone meanwhile; the attempt must be decided again. */
    private static final class MacAssignedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether another transaction was in the way. Nothing was written, and trying again may succeed. */
    static boolean isContention(Throwable failure) {
        return failure instanceof VersionConflict
                || failure instanceof MacAssignedMeanwhile
                || DatabaseFailure.isContention(failure);
    }

    /**
     * Decides attempts in order, each on the state that those before it left.
     *
     * @param attempts no two of one MAC
     * @return the outcomes in the same order, after the commit
     */
    Uni<List<Redemption>> redeem(List<Attempt> attempts) {
        return units.runApart(() -> locate(attempts)
                .flatMap(located -> commands.handleAll(
                                located.stream().map(Located::request).toList())
                        .call(this::assign)
                        .map(decisions -> IntStream.range(0, located.size())
                                .mapToObj(i -> outcome(located.get(i), decisions.get(i)))
                                .toList())));
    }

    /** An attempt with the code that it means, if there is one. */
    private record Located(Attempt attempt, Optional<CodeLocation> code, RedeemCode command) {

        Request<ActivationCommand> request() {
            return ActivationCommands.request(command, attempt.cause().at(command.at()));
        }
    }

    private Uni<List<Located>> locate(List<Attempt> attempts) {
        var notClaimed = attempts.stream()
                .filter(each -> each.claimed().isEmpty())
                .flatMap(each -> each.fingerprints().stream())
                .toList();
        var macs = attempts.stream().map(Attempt::mac).toList();
        return secrets.findAll(notClaimed)
                .flatMap(found -> assignments
                        .phonesOf(macs)
                        .flatMap(phones -> locks.now(macs)
                                .map(now -> attempts.stream()
                                        .map(each -> locate(each, found, phones, now))
                                        .toList())));
    }

    private static Located locate(
            Attempt attempt, Map<String, CodeLocation> found, Map<String, UUID> phones, Locks now) {
        var code = attempt.claimed()
                .or(() -> attempt.fingerprints().stream()
                        .flatMap(each -> Optional.ofNullable(found.get(each.hex())).stream())
                        .findFirst());
        var command = new RedeemCode(
                code.map(CodeLocation::codeId).orElse(NO_STREAM),
                code.map(CodeLocation::phoneId).orElse(NO_STREAM),
                attempt.caller().device(),
                attempt.caller().site(),
                phones.get(attempt.mac()),
                now.refuse(attempt.mac(), attempt.certificateFingerprint()),
                attempt.caller().devicePool().orElse(null),
                now.at());
        return new Located(attempt, code, command);
    }

    private Uni<Void> assign(List<Decision<ActivationEvent, Refusal>> decisions) {
        var redeemed = decisions.stream()
                .flatMap(each -> each.events().stream())
                .filter(CodeRedeemed.class::isInstance)
                .map(CodeRedeemed.class::cast)
                .map(it -> new Assignment(it.mac(), it.phoneId()))
                .toList();
        return assignments
                .claimAll(redeemed)
                .invoke(all -> {
                    if (!all) {
                        throw new MacAssignedMeanwhile();
                    }
                })
                .replaceWithVoid();
    }

    private static Redemption outcome(Located located, Decision<ActivationEvent, Refusal> decision) {
        return decision.refusal()
                .<Redemption>map(refusal -> new Redemption.Refused(
                        refusal, refusal.reason() == RefusalReason.UNKNOWN ? Optional.empty() : located.code()))
                .orElseGet(() -> new Redemption.Accepted(
                        located.command().phoneId(),
                        located.command().device().deviceName(),
                        decision.events().isEmpty()));
    }
}

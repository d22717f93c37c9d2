package io.offhook.activation.code.claim;

import io.offhook.activation.code.ActivationCommand.ClaimCode;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.redemption.Redemption;
import io.offhook.activation.code.secret.CodeLocation;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.code.store.DeviceAssignments;
import io.offhook.activation.code.store.DeviceAssignments.Assignment;
import io.offhook.activation.device.store.DeviceLocks;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeUse;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.DatabaseFailure;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.sql.VersionConflict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Decides a claim in one transaction: the events, the read model and the MAC change together or not at all. */
@ApplicationScoped
class ClaimTransaction {

    /** An unknown code is looked up in a stream that does not exist, so it takes as long as a code that ended. */
    private static final UUID NO_STREAM = new UUID(0, 0);

    private static final int RETRIES = 2;

    private final UnitOfWork units;
    private final DeviceAssignments assignments;
    private final DeviceLocks locks;
    private final ActivationCommands commands;

    ClaimTransaction(UnitOfWork units, DeviceAssignments assignments, DeviceLocks locks, ActivationCommands commands) {
        this.units = units;
        this.assignments = assignments;
        this.locks = locks;
        this.commands = commands;
    }

    /** The MAC was assigned to another phone meanwhile; the claim must be decided again. */
    private static final class MacAssignedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The code that a claim means. */
    record Meant(UUID codeId, UUID phoneId, Optional<CodeLocation> location) {

        static Meant of(CodeLocation code) {
            return new Meant(code.codeId(), code.phoneId(), Optional.of(code));
        }

        static Meant nothing() {
            return new Meant(NO_STREAM, NO_STREAM, Optional.empty());
        }
    }

    /** @param find looks up the code, in the transaction */
    Uni<Redemption> decide(Supplier<Uni<Meant>> find, Claim claim, Cause cause) {
        return Uni.createFrom()
                .deferred(() -> units.runApart(() -> find.get().flatMap(code -> decide(code, claim, cause))))
                .onFailure(ClaimTransaction::isContention)
                .retry()
                .atMost(RETRIES);
    }

    private static boolean isContention(Throwable failure) {
        return failure instanceof VersionConflict
                || failure instanceof MacAssignedMeanwhile
                || DatabaseFailure.isContention(failure);
    }

    private Uni<Redemption> decide(Meant code, Claim claim, Cause cause) {
        var mac = claim.device().mac();
        return assignments
                .phonesOf(List.of(mac))
                .flatMap(phones -> locks.now(List.of(mac))
                        .map(now -> new ClaimCode(
                                code.codeId(),
                                code.phoneId(),
                                claim.device(),
                                claim.method(),
                                claim.isStaging(),
                                phones.get(mac),
                                now.refuseUnproven(mac),
                                claim.devicePool().orElse(null),
                                now.at())))
                .flatMap(command -> commands.handle(command, cause.at(command.at())))
                .call(this::assign)
                .map(decision -> outcome(code, claim, decision));
    }

    private Uni<Void> assign(Decision<ActivationEvent, Refusal> decision) {
        var used = decision.events().stream()
                .filter(CodeUse.class::isInstance)
                .map(CodeUse.class::cast)
                .map(it -> new Assignment(it.mac(), it.phoneId()))
                .toList();
        return assignments
                .claimAll(used)
                .invoke(all -> {
                    if (!all) {
                        throw new MacAssignedMeanwhile();
                    }
                })
                .replaceWithVoid();
    }

    private static Redemption outcome(Meant code, Claim claim, Decision<ActivationEvent, Refusal> decision) {
        return decision.refusal()
                .<Redemption>map(refusal -> new Redemption.Refused(
                        refusal, refusal.reason() == RefusalReason.UNKNOWN ? Optional.empty() : code.location()))
                .orElseGet(() -> new Redemption.Accepted(
                        code.phoneId(),
                        claim.device().deviceName(),
                        decision.events().isEmpty()));
    }
}

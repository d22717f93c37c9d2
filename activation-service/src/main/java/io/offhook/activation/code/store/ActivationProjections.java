package io.offhook.activation.code.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.secret.CodeFingerprint;
import io.offhook.activation.code.secret.CodeSecrets;
import io.offhook.activation.code.secret.CodeSecrets.NewCode;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.ClaimEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeUse;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.ServiceEvent;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Changes what follows from events in the same transaction: the read model, and the secrets of codes. After the commit the gate forgets
 * codes that ended.
 */
@ApplicationScoped
class ActivationProjections {

    private final CodeProjection projection;
    private final CodeSecrets secrets;
    private final CloseCodes gate;
    private final UnitOfWork units;
    private final MeterRegistry meters;

    ActivationProjections(
            CodeProjection projection, CodeSecrets secrets, CloseCodes gate, UnitOfWork units, MeterRegistry meters) {
        this.projection = projection;
        this.secrets = secrets;
        this.gate = gate;
        this.units = units;
        this.meters = meters;
    }

    Uni<Void> project(List<Recorded<ActivationEvent>> recorded) {
        var issued = recorded.stream().flatMap(each -> issued(each.event())).toList();
        var ended = recorded.stream().flatMap(each -> ended(each.event())).toList();
        var toClose = recorded.stream()
                .filter(each -> !(each.event() instanceof CodeRedeemed)) // a redemption closes the code that it claimed
                .flatMap(each -> ended(each.event()))
                .toList();
        return projection
                .applyAll(recorded)
                .chain(() -> secrets.create(issued))
                .chain(() -> secrets.delete(ended))
                .chain(() -> secrets.fingerprintsOf(toClose))
                .invoke(this::close)
                .invoke(() -> count(issued.size()))
                .replaceWithVoid();
    }

    private static Stream<NewCode> issued(ActivationEvent event) {
        return event instanceof CodeIssued it ? Stream.of(new NewCode(it.codeId(), it.phoneId())) : Stream.empty();
    }

    /** A code that can no longer be redeemed needs no digits. */
    private static Stream<UUID> ended(ActivationEvent event) {
        return switch (event) {
            case CodeUse it -> Stream.of(it.codeId());
            case CodeReleased it -> Stream.of(it.codeId());
            case CodeExpired it -> Stream.of(it.codeId());
            case CodeIssued ignored -> Stream.empty();
            case CodeExpiresSoon ignored -> Stream.empty();
            case CodeViewed ignored -> Stream.empty();
            case RedemptionRefused ignored -> Stream.empty();
            case ClaimEvent ignored -> Stream.empty();
            case CloneSuspected ignored -> Stream.empty();
            case IdentityEvent ignored -> Stream.empty();
            case ExpectationEvent ignored -> Stream.empty();
            case ServiceEvent ignored -> Stream.empty();
        };
    }

    private void close(List<CodeFingerprint> ended) {
        if (!ended.isEmpty()) {
            units.afterCommit(() -> gate.close(ended));
        }
    }

    /** After the commit: the transaction may still be rolled back and tried again. */
    private void count(int issued) {
        if (issued > 0) {
            units.afterCommit(() -> meters.counter("offhook.codes.issued").increment(issued));
        }
    }
}

package io.offhook.activation.code.deciding;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.keeping.CodeSecrets;
import io.offhook.activation.code.keeping.CodeSecrets.NewCode;
import io.offhook.activation.code.view.CodeProjection;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What changes with the events, in their transaction: the read model, and the secrets that come and go. */
@ApplicationScoped
class Consequences {

    private final CodeProjection projection;
    private final CodeSecrets secrets;
    private final UnitOfWork units;
    private final MeterRegistry meters;

    Consequences(CodeProjection projection, CodeSecrets secrets, UnitOfWork units, MeterRegistry meters) {
        this.projection = projection;
        this.secrets = secrets;
        this.units = units;
        this.meters = meters;
    }

    /** A secret that comes, a secret that goes, or neither. */
    private sealed interface Change {
        record Begin(NewCode code) implements Change {}

        record End(UUID codeId) implements Change {}

        record None() implements Change {}
    }

    Uni<Void> of(List<Recorded<ActivationEvent>> recorded) {
        var changes = recorded.stream().map(each -> change(each.event())).toList();
        var begun = only(Change.Begin.class, changes).map(Change.Begin::code).toList();
        var ended = only(Change.End.class, changes).map(Change.End::codeId).toList();
        return projection
                .apply(recorded)
                .chain(() -> secrets.create(begun))
                .chain(() -> secrets.forget(ended))
                .invoke(() -> count(begun.size()));
    }

    private static Change change(ActivationEvent event) {
        return switch (event) {
            case CodeIssued it -> new Change.Begin(new NewCode(it.codeId(), it.phoneId()));
            case CodeRedeemed it -> new Change.End(it.codeId());
            case CodeReleased it -> new Change.End(it.codeId());
            case CodeExpired it -> new Change.End(it.codeId());
            case CodeExpiresSoon ignored -> new Change.None();
            case CodeViewed ignored -> new Change.None();
            case RedemptionRefused ignored -> new Change.None();
            case CloneSuspected ignored -> new Change.None();
        };
    }

    private static <C extends Change> Stream<C> only(Class<C> kind, List<Change> changes) {
        return changes.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Not before it is certain: the transaction may still be rolled back and tried again. */
    private void count(int issued) {
        if (issued > 0) {
            units.afterCommit(() -> meters.counter("offhook.codes.issued").increment(issued));
        }
    }
}

package io.offhook.activation.code.deciding;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.ActivationCommand;
import io.offhook.activation.code.ActivationDecider;
import io.offhook.activation.code.Decision;
import io.offhook.activation.code.PhoneActivation;
import io.offhook.activation.code.keeping.CodeSecrets;
import io.offhook.activation.code.view.CodeProjection;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssueRefused;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.Recorded;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Puts a command to a phone's activation, in the caller's transaction: the events, the read model and the secrets change
 * together or not at all.
 */
@ApplicationScoped
public class Deciding {

    private final EventStore store;
    private final CodeProjection projection;
    private final CodeSecrets secrets;
    private final MeterRegistry meters;

    Deciding(EventStore store, CodeProjection projection, CodeSecrets secrets, MeterRegistry meters) {
        this.store = store;
        this.projection = projection;
        this.secrets = secrets;
        this.meters = meters;
    }

    /** What came out, and on which state it was decided. */
    public record Outcome(PhoneActivation before, Decision decision) {}

    public Uni<Outcome> decide(UUID phoneId, ActivationCommand command, Cause cause) {
        return store.load(phoneId.toString(), ActivationEvent.class).flatMap(history -> {
            var before = history.fold(ActivationDecider.initial(), ActivationDecider::evolve);
            var decision = ActivationDecider.decide(before, command);
            return store.<ActivationEvent>append(phoneId.toString(), history.version(), decision.events(), cause)
                    .map(Append::orRollBack)
                    .flatMap(appended -> Multi.createFrom()
                            .iterable(appended)
                            .onItem()
                            .transformToUniAndConcatenate(this::keep)
                            .onItem()
                            .ignoreAsUni())
                    .replaceWith(new Outcome(before, decision));
        });
    }

    private Uni<Void> keep(Recorded<ActivationEvent> recorded) {
        return projection.apply(recorded).chain(() -> switch (recorded.event()) {
            case CodeIssued issued -> {
                meters.counter("offhook.codes.issued").increment();
                yield secrets.create(issued.codeId(), issued.phoneId());
            }
            case CodeRedeemed it -> secrets.forget(it.codeId());
            case CodeReleased it -> secrets.forget(it.codeId());
            case CodeExpired it -> secrets.forget(it.codeId());
            case CodeExpiresSoon ignored -> Uni.createFrom().voidItem();
            case CodeViewed ignored -> Uni.createFrom().voidItem();
            case CodeIssueRefused ignored -> Uni.createFrom().voidItem();
            case RedemptionRefused ignored -> Uni.createFrom().voidItem();
            case CloneSuspected ignored -> Uni.createFrom().voidItem();
        });
    }
}

package io.offhook.provisioning.phone.assigning;

import io.offhook.contracts.Topic;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeIssueRefused;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.provisioning.phone.view.LiveCodes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the activation topic. */
@ApplicationScoped
class ActivationEvents implements EventHandler {

    private final Inbox inbox;
    private final LiveCodes codes;
    private final AssigningMac assigning;
    private final Clock clock;

    ActivationEvents(Inbox inbox, LiveCodes codes, AssigningMac assigning, Clock clock) {
        this.inbox = inbox;
        this.codes = codes;
        this.assigning = assigning;
        this.clock = clock;
    }

    @Incoming("activation")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive("provisioning", Topic.ACTIVATION, batch, this);
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return switch ((ActivationEvent) recorded.event()) {
            case CodeIssued it -> codes.issued(it);
            case CodeReleased it -> codes.over(it.phoneId(), it.codeId());
            case CodeExpired it -> codes.over(it.phoneId(), it.codeId());
            case CodeRedeemed it ->
                codes.over(it.phoneId(), it.codeId())
                        .chain(() -> assigning.assign(it, Cause.event(recorded, clock.instant())));
            case CodeIssueRefused ignored -> Uni.createFrom().voidItem();
            case CodeViewed ignored -> Uni.createFrom().voidItem();
            case RedemptionRefused ignored -> Uni.createFrom().voidItem();
            case CloneSuspected ignored -> Uni.createFrom().voidItem();
        };
    }
}

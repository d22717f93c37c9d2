package io.offhook.provisioning.topics;

import io.offhook.contracts.Topic;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.provisioning.phone.activation.AssigningMac.Redeemed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the activation topic for what changes phones. Not a read model: it is never read again from the beginning. */
@ApplicationScoped
class ActivationTopicConsumer implements EventHandler {

    private final Inbox inbox;
    private final AssigningMac assigning;
    private final DeviceCertificates certificates;
    private final Clock clock;

    ActivationTopicConsumer(Inbox inbox, AssigningMac assigning, DeviceCertificates certificates, Clock clock) {
        this.inbox = inbox;
        this.assigning = assigning;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Incoming("activation")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive("provisioning", Topic.ACTIVATION, batch, this);
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return onAll(List.of(recorded));
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        var redeemed = events.stream().flatMap(this::redeemed).toList();
        return redeemed.isEmpty()
                ? Uni.createFrom().voidItem()
                : certificates.keep(redeemed).chain(() -> assigning.assignAll(redeemed));
    }

    private Stream<Redeemed> redeemed(Recorded<?> recorded) {
        return recorded.event() instanceof CodeRedeemed it
                ? Stream.of(new Redeemed(it, Cause.event(recorded, clock.instant())))
                : Stream.empty();
    }
}

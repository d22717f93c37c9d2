package io.offhook.provisioning.topics;

import io.offhook.contracts.Topic;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.provisioning.phone.activation.AssigningMac;
import io.offhook.provisioning.phone.activation.DeviceCertificates;
import io.offhook.provisioning.phone.activation.LiveCodeProjection;
import io.offhook.provisioning.phone.activation.Redemption;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Follows the activation topic in two groups: redemptions, which change phones and are never read again, and live codes, a read model
 * that can be read again from the beginning.
 */
@ApplicationScoped
class ActivationTopicConsumer {

    private static final String REDEMPTIONS = "provisioning";

    private final Inbox inbox;
    private final AssigningMac assigning;
    private final DeviceCertificates certificates;
    private final LiveCodeProjection codes;
    private final Clock clock;

    ActivationTopicConsumer(
            Inbox inbox,
            AssigningMac assigning,
            DeviceCertificates certificates,
            LiveCodeProjection codes,
            Clock clock) {
        this.inbox = inbox;
        this.assigning = assigning;
        this.certificates = certificates;
        this.codes = codes;
        this.clock = clock;
    }

    @Incoming("activation")
    Uni<Void> redemptions(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(REDEMPTIONS, Topic.ACTIVATION, batch, new BatchHandler(this::assign));
    }

    @Incoming("codes")
    Uni<Void> codes(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(LiveCodeProjection.CONSUMER, Topic.ACTIVATION, batch, new BatchHandler(this::project));
    }

    private Uni<Void> assign(List<Recorded<?>> events) {
        var redemptions = events.stream().flatMap(this::redemption).toList();
        return redemptions.isEmpty()
                ? Uni.createFrom().voidItem()
                : certificates.store(redemptions).chain(() -> assigning.assignAll(redemptions));
    }

    private Stream<Redemption> redemption(Recorded<?> recorded) {
        return recorded.event() instanceof CodeRedeemed it
                ? Stream.of(new Redemption(it, Cause.event(recorded, clock.instant())))
                : Stream.empty();
    }

    private Uni<Void> project(List<Recorded<?>> events) {
        return codes.applyAll(
                events.stream().map(each -> (ActivationEvent) each.event()).toList());
    }

    /** One event is a batch of one. */
    private record BatchHandler(Function<List<Recorded<?>>, Uni<Void>> handler) implements EventHandler {

        @Override
        public Uni<Void> on(Recorded<?> event) {
            return onAll(List.of(event));
        }

        @Override
        public Uni<Void> onAll(List<Recorded<?>> events) {
            return handler.apply(events);
        }
    }
}

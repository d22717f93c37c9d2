package io.offhook.provisioning.topics;

import io.offhook.contracts.activation.AutoRegistrationRequested;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.provisioning.phone.activation.AssigningMac;
import io.offhook.provisioning.phone.activation.DeviceCertificates;
import io.offhook.provisioning.phone.activation.Redemption;
import io.offhook.provisioning.phone.store.AutoRegistering;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The redemptions of the activation topic, and the devices that ask for records of their own. They change phones and are never read again, so {@link LiveCodeTopicConsumer} follows the same
 * topic in a group of its own.
 */
@ApplicationScoped
class ActivationTopicConsumer implements BatchTopicConsumer {

    private final Inbox inbox;
    private final AssigningMac assigning;
    private final DeviceCertificates certificates;
    private final AutoRegistering registering;
    private final Clock clock;

    ActivationTopicConsumer(
            Inbox inbox,
            AssigningMac assigning,
            DeviceCertificates certificates,
            AutoRegistering registering,
            Clock clock) {
        this.inbox = inbox;
        this.assigning = assigning;
        this.certificates = certificates;
        this.registering = registering;
        this.clock = clock;
    }

    @Incoming("activation")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return "provisioning";
    }

    @Override
    public Topic topic() {
        return Topic.ACTIVATION;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        var redemptions = events.stream().flatMap(this::redemption).toList();
        var assigned = redemptions.isEmpty()
                ? Uni.createFrom().voidItem()
                : certificates.store(redemptions).chain(() -> assigning.assignAll(redemptions));
        return assigned.chain(() -> Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::register)
                .onItem()
                .ignoreAsUni());
    }

    private Uni<Void> register(Recorded<?> recorded) {
        return recorded.event() instanceof AutoRegistrationRequested it
                ? registering.register(it, Cause.event(recorded, clock.instant()))
                : Uni.createFrom().voidItem();
    }

    private Stream<Redemption> redemption(Recorded<?> recorded) {
        return recorded.event() instanceof CodeRedeemed it
                ? Stream.of(new Redemption(it, recorded.metadata().time(), Cause.event(recorded, clock.instant())))
                : Stream.empty();
    }
}

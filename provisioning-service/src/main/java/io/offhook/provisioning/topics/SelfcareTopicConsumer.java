package io.offhook.provisioning.topics;

import io.offhook.contracts.selfcare.OwnerEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Channel;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.TopicConsumer;
import io.offhook.provisioning.phone.store.FollowingOwners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What owners say of their phones in self care. It changes phones and is never read again. */
@ApplicationScoped
class SelfcareTopicConsumer implements TopicConsumer {

    private final Inbox inbox;
    private final FollowingOwners owners;
    private final Clock clock;

    SelfcareTopicConsumer(Inbox inbox, FollowingOwners owners, Clock clock) {
        this.inbox = inbox;
        this.owners = owners;
        this.clock = clock;
    }

    @Incoming("selfcare")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return "provisioning-selfcare";
    }

    @Override
    public Topic topic() {
        return Topic.SELFCARE;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return recorded.event() instanceof OwnerEvent it
                ? owners.follow(
                        it,
                        Cause.event(recorded, clock.instant()).by(it.ownerId()).through(Channel.SELF_CARE))
                : Uni.createFrom().voidItem();
    }
}

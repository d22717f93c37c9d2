package io.offhook.provisioning.topics;

import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.LscEvent;
import io.offhook.contracts.trust.TrustListPublished;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.TopicConsumer;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.provisioning.files.store.TrustLists;
import io.offhook.provisioning.phone.activation.PhoneLscs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Stores the trust lists that tvs-service publishes, and follows the LSCs of phones. */
@ApplicationScoped
class TrustTopicConsumer implements TopicConsumer, ReadModel.FromTopics {

    private final Inbox inbox;
    private final TrustLists lists;
    private final PhoneLscs lscs;

    TrustTopicConsumer(Inbox inbox, TrustLists lists, PhoneLscs lscs) {
        this.inbox = inbox;
        this.lists = lists;
        this.lscs = lscs;
    }

    @Incoming("trust")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return "provisioning-trust";
    }

    @Override
    public Topic topic() {
        return Topic.TRUST;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case TrustListPublished list ->
                lists.keep(list.version(), Base64.getDecoder().decode(list.file()));
            case LscEvent it -> lscs.apply(it, recorded.metadata().time());
            default -> Uni.createFrom().voidItem(); // anchors and denials concern other services
        };
    }

    @Override
    public String name() {
        return "trust-list";
    }

    @Override
    public List<String> tables() {
        return Stream.concat(Stream.of("trust_list"), PhoneLscs.tables().stream())
                .toList();
    }

    @Override
    public Map<Topic, EventHandler> folds() {
        return Map.of(Topic.TRUST, this);
    }
}

package io.offhook.selfcare.topics;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.erasure.ErasingPerson;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.TopicConsumer;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.selfcare.account.store.EndingLinks;
import io.offhook.selfcare.erasure.PersonalStores;
import io.offhook.selfcare.mail.store.OrderingNotices;
import io.offhook.selfcare.user.UserProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the users. New ones are welcomed by mail; a new address gives failed mails another chance. */
@ApplicationScoped
class UserTopicConsumer implements TopicConsumer {

    private final Inbox inbox;
    private final UserProjection users;
    private final OrderingNotices mails;
    private final EndingLinks links;
    private final ErasingPerson erasing;

    UserTopicConsumer(
            Inbox inbox, UserProjection users, OrderingNotices mails, EndingLinks links, ErasingPerson erasing) {
        this.inbox = inbox;
        this.users = users;
        this.mails = mails;
        this.links = links;
        this.erasing = erasing;
    }

    @Incoming("user")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public String consumer() {
        return "selfcare";
    }

    @Override
    public Topic topic() {
        return Topic.USER;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        var user = (User) recorded.event();
        return users.put(user)
                .call(isNewAddress -> isNewAddress
                        ? links.end(user.userId())
                        : Uni.createFrom().voidItem())
                .chain(isNewAddress -> mails.onUser(recorded, isNewAddress));
    }

    /** The row of a read model that is rebuilt goes too. */
    @Override
    public Uni<Void> onErased(InboxRecord tombstone) {
        return erasing.erase(tombstone, PersonalStores.ALL).chain(() -> users.erase(tombstone.streamId()));
    }
}

package io.offhook.selfcare.topics;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.TopicConsumer;
import io.offhook.selfcare.account.store.ErasingAccount;
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
    private final ErasingAccount accounts;
    private final OrderingNotices mails;

    UserTopicConsumer(Inbox inbox, UserProjection users, ErasingAccount accounts, OrderingNotices mails) {
        this.inbox = inbox;
        this.users = users;
        this.accounts = accounts;
        this.mails = mails;
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
        return users.put(user).chain(isNewAddress -> mails.onUser(recorded, isNewAddress));
    }

    @Override
    public Uni<Void> onErased(String userId) {
        return users.erase(userId).chain(erased -> accounts.erase(userId));
    }
}

package io.offhook.selfcare.intake;

import io.offhook.contracts.Topic;
import io.offhook.contracts.user.User;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.selfcare.mail.sending.MailQueue;
import io.offhook.selfcare.person.People;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the users. Mails that failed get another chance where the address is new. */
@ApplicationScoped
class UserEvents implements EventHandler {

    private final Inbox inbox;
    private final People people;
    private final MailQueue mails;
    private final Clock clock;

    UserEvents(Inbox inbox, People people, MailQueue mails, Clock clock) {
        this.inbox = inbox;
        this.people = people;
        this.mails = mails;
        this.clock = clock;
    }

    @Incoming("user")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive("selfcare", Topic.USER, batch, this);
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        var user = (User) recorded.event();
        return people.know(user)
                .chain(isNews -> isNews
                        ? mails.retryFailed(user.userId(), clock.instant())
                        : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Void> onErased(String userId) {
        return people.erase(userId);
    }
}

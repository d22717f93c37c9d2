package io.offhook.console.topics;

import io.offhook.console.person.PersonProjection;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The users, for a rebuild: whoever is erased goes, and nobody is told again. */
@ApplicationScoped
class FoldingUsers implements EventHandler {

    private final UserTopicConsumer consumer;
    private final PersonProjection persons;

    FoldingUsers(UserTopicConsumer consumer, PersonProjection persons) {
        this.consumer = consumer;
        this.persons = persons;
    }

    @Override
    public Uni<Void> on(Recorded<?> event) {
        return consumer.on(event);
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        return consumer.onAll(events);
    }

    @Override
    public Uni<Void> onErased(String userId) {
        return persons.erase(userId);
    }
}

package io.offhook.console.topics;

import io.offhook.console.person.PersonProjection;
import io.offhook.console.timeline.store.TimelineProjection;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows the users. */
@ApplicationScoped
class UserTopicConsumer implements BatchTopicConsumer {

    private final TimelineProjection timeline;
    private final PersonProjection persons;

    UserTopicConsumer(TimelineProjection timeline, PersonProjection persons) {
        this.timeline = timeline;
        this.persons = persons;
    }

    @Override
    public String consumer() {
        return ConsoleReadModel.CONSUMER;
    }

    @Override
    public Topic topic() {
        return Topic.USER;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(each -> persons.put((User) each.event()))
                .onItem()
                .ignoreAsUni()
                .chain(() -> timeline.add(Topic.USER, events));
    }

    @Override
    public Uni<Void> onErased(String userId) {
        return persons.erase(userId);
    }
}

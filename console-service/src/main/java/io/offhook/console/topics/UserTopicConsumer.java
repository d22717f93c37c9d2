package io.offhook.console.topics;

import io.offhook.console.bulk.FirstRows;
import io.offhook.console.erasure.PersonalStores;
import io.offhook.console.person.PersonProjection;
import io.offhook.console.timeline.store.TimelineProjection;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.erasure.ErasingPerson;
import io.offhook.eventing.inbox.BatchTopicConsumer;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows the users. */
@ApplicationScoped
class UserTopicConsumer implements BatchTopicConsumer {

    private final TimelineProjection timeline;
    private final PersonProjection persons;
    private final ErasingPerson erasing;
    private final FirstRows rows;

    UserTopicConsumer(TimelineProjection timeline, PersonProjection persons, ErasingPerson erasing, FirstRows rows) {
        this.timeline = timeline;
        this.persons = persons;
        this.erasing = erasing;
        this.rows = rows;
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

    /** The row of a read model that is rebuilt goes too, and so do rows of files that this replica has in memory. */
    @Override
    public Uni<Void> onErased(InboxRecord tombstone) {
        return erasing.erase(tombstone, PersonalStores.ALL)
                .chain(() -> persons.erase(tombstone.streamId()))
                .invoke(rows::forgetAll);
    }
}

package io.offhook.eventing.inbox;

import io.offhook.eventing.Recorded;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** A consumer that handles many events together, and one as a batch of one. */
public interface BatchTopicConsumer extends TopicConsumer {

    @Override
    Uni<Void> onAll(List<Recorded<?>> events);

    @Override
    default Uni<Void> on(Recorded<?> event) {
        return onAll(List.of(event));
    }
}

package io.offhook.eventing.rebuild;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.PhonesSeen;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The inbox tests' read model, as something that can be made anew. */
@ApplicationScoped
class PhonesSeenReadModel implements ReadModel.FromTopics {

    private final PhonesSeen seen;

    PhonesSeenReadModel(PhonesSeen seen) {
        this.seen = seen;
    }

    @Override
    public String name() {
        return "phones-seen";
    }

    @Override
    public List<String> tables() {
        return List.of("phone_seen");
    }

    @Override
    public String consumer() {
        return "test";
    }

    @Override
    public Map<Topic, EventHandler> folds() {
        return Map.of(Topic.PHONE, seen);
    }
}

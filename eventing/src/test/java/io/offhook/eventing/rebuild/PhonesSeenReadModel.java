package io.offhook.eventing.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The inbox tests' read model, as something that can be made anew. */
@ApplicationScoped
class PhonesSeenReadModel implements ReadModel.FromTopics {

    @Override
    public String name() {
        return "phones-seen";
    }

    @Override
    public List<String> tables() {
        return List.of("phone_seen");
    }

    @Override
    public String groupId() {
        return "offhook-rebuild-test";
    }

    @Override
    public String consumer() {
        return "test";
    }
}

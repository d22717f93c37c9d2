package io.offhook.console.topics;

import io.offhook.eventing.rebuild.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All that the console knows. */
@ApplicationScoped
class ConsoleReadModel implements ReadModel.FromTopics {

    /** Under which all consumers keep their positions. */
    static final String CONSUMER = "console";

    @Override
    public String name() {
        return "console";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "phone",
                "timeline",
                "setting",
                "person",
                "trust_item",
                "expected_device",
                "rate",
                "activation_time",
                "device_progress");
    }

    @Override
    public String groupId() {
        return "offhook-console";
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }
}

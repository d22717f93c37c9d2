package io.offhook.console.topics;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.TopicConsumer;
import io.offhook.eventing.rebuild.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that the console knows. */
@ApplicationScoped
class ConsoleReadModel implements ReadModel.FromTopics {

    /** Under which all consumers keep their positions. */
    static final String CONSUMER = "console";

    private final Instance<TopicConsumer> consumers;
    private final FoldingUsers users;

    ConsoleReadModel(@Any Instance<TopicConsumer> consumers, FoldingUsers users) {
        this.consumers = consumers;
        this.users = users;
    }

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

    /** What devices did. */
    @Override
    public Map<String, String> seeds() {
        return Map.of("timeline", "topic = 'DEVICE'", "device_progress", "true");
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Map<Topic, EventHandler> folds() {
        var folds = new EnumMap<Topic, EventHandler>(Topic.class);
        consumers.forEach(each -> folds.put(each.topic(), each));
        folds.put(Topic.USER, users);
        return folds;
    }
}

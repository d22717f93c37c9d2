package io.offhook.eventing.broker;

import io.offhook.contracts.topic.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the topics are called on this installation's brokers. */
@ApplicationScoped
public class TopicNames {

    private final Optional<String> prefix;

    TopicNames(@ConfigProperty(name = "offhook.topics.prefix") Optional<String> prefix) {
        this.prefix = prefix;
    }

    public String of(Topic topic) {
        return prefix.orElse("") + topic.topicName();
    }
}

package io.offhook.selfcare.mail.send;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.broker.ConsumerLag;
import io.offhook.eventing.broker.TopicNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this service has read all that the topic of users tells: people may have been erased while it was down. */
@ApplicationScoped
class KnownUsers {

    private final ConsumerLag lag;
    private final String topic;
    private final String group;

    KnownUsers(
            ConsumerLag lag,
            TopicNames names,
            @ConfigProperty(name = "mp.messaging.incoming.user.group.id") String group) {
        this.lag = lag;
        this.topic = names.of(Topic.USER);
        this.group = group;
    }

    /** Fails if the brokers do not answer. */
    Uni<Boolean> areUpToDate() {
        return lag.of(group).map(lags -> lags.getOrDefault(topic, 0L) == 0);
    }
}

package io.offhook.eventing.inbox;

import io.offhook.contracts.topic.Topic;

/**
 * The handler of one consumer on one topic, a bean. It is known from the start of the service, so that its parked records can be replayed
 * before the first new record comes.
 */
public interface TopicConsumer extends EventHandler {

    /** The name under which positions and parked records are kept. */
    String consumer();

    Topic topic();
}

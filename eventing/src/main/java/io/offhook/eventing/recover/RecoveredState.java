package io.offhook.eventing.recover;

import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The latest state of a key, which the store lacked or had in an earlier version.
 *
 * @param state absent: it was erased
 */
public record RecoveredState(
        Topic topic, String key, @Nullable Event state) {}

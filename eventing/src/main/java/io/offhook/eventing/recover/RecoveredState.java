package io.offhook.eventing.recover;

import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * The latest state of a key, which the store lacked or had in an earlier version.
 *
 * @param state absent: it was erased
 * @param metadata when, and by whom
 */
public record RecoveredState(
        Topic topic, String key, @Nullable Event state, Metadata metadata) {}

package io.offhook.eventing.relay;

import io.offhook.contracts.topic.Topic;

/** A stream, or a key of a compacted topic. */
record StreamKey(Topic topic, String streamId) {}

/** Kafka 4.1, one node that is broker and controller, in a JVM of its own. Kafka's internal API is used in KafkaMain alone. */
@NullMarked
package io.offhook.servers.kafka;

import org.jspecify.annotations.NullMarked;

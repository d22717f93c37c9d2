/** Kafka 4.1 with one node as broker and controller, in a separate JVM. Only KafkaMain uses internal API of Kafka. */
@NullMarked
package io.offhook.servers.kafka;

import org.jspecify.annotations.NullMarked;

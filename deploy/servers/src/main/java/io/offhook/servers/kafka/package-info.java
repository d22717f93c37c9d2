/** Kafka 4.1, each node broker and controller, in separate JVMs. Only KafkaMain uses internal API of Kafka. */
@NullMarked
package io.offhook.servers.kafka;

import org.jspecify.annotations.NullMarked;

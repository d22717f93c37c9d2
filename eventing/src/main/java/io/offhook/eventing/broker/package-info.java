/** Whether the Kafka brokers and their topics are what this service needs. */
@NullMarked
package io.offhook.eventing.broker;

import org.jspecify.annotations.NullMarked;

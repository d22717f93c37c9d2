/**
 * Reads the topics of Offhook as an external program does: CloudEvents in Kafka's binary mode, without a consumer group.
 */
@NullMarked
package io.offhook.stackclient.topic;

import org.jspecify.annotations.NullMarked;

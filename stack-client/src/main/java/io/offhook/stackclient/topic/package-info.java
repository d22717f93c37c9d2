/**
 * Reads Offhook's topics as any other service would: CloudEvents in Kafka's binary mode, from now on, in no consumer group.
 */
@NullMarked
package io.offhook.stackclient.topic;

import org.jspecify.annotations.NullMarked;

/**
 * Watching Offhook's topics as any other service would: CloudEvents in Kafka's binary mode, read from now on.
 */
@NullMarked
package io.offhook.phone.topic;

import org.jspecify.annotations.NullMarked;

/** A record as Kafka brought it, decoded, and put in the order of its stream. */
@NullMarked
package io.offhook.eventing.inbox.record;

import org.jspecify.annotations.NullMarked;

/**
 * From the event table to Kafka: at least once, in order per stream, no event ever skipped.
 *
 * <p>One replica relays at a time, the one that holds an advisory lock. It publishes closed epochs: rows whose
 * transaction is at or above the watermark and below every transaction still running. A slow transaction with a lower
 * position or transaction id is therefore waited for, never passed over.
 */
@NullMarked
package io.offhook.eventing.relay;

import org.jspecify.annotations.NullMarked;

/**
 * A redeemed code makes a prepared phone a device: {@code BAT...} becomes {@code SEP<MAC>}. Two records that claim one device are an
 * alarm; the later one waits until the other lets go.
 */
@NullMarked
package io.offhook.provisioning.phone.activation;

import org.jspecify.annotations.NullMarked;

/**
 * What redeemed codes do to phones: {@code BAT...} becomes {@code SEP<MAC>}. Two phones that claim one device raise an alarm; the later
 * one waits until the other gives the MAC up.
 */
@NullMarked
package io.offhook.provisioning.phone.activation;

import org.jspecify.annotations.NullMarked;

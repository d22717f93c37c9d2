/**
 * Using a code up: what a phone sends to the activation service over mutual TLS, and everything it can hear back.
 */
@NullMarked
package io.offhook.phone.redemption;

import org.jspecify.annotations.NullMarked;

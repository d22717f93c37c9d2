/**
 * The network clients of the phone: HTTP with limits for time and size, and mutual TLS with the phone's certificate.
 */
@NullMarked
package io.offhook.phone.wire;

import org.jspecify.annotations.NullMarked;

/**
 * The phone's side of the wire: HTTP with bounds on time and size, and mutual TLS with the phone's own certificate.
 */
@NullMarked
package io.offhook.phone.wire;

import org.jspecify.annotations.NullMarked;

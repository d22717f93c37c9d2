/** Signatures of events: HMAC-SHA256 under a key of the service that wrote the event. Optional; {@code docs/events.md} has the exact form. */
@NullMarked
package io.offhook.eventing.signature;

import org.jspecify.annotations.NullMarked;

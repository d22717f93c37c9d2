/** What resources take from a request: its page, its idempotency key, its cause, and the sites of its caller. */
@NullMarked
package io.offhook.rest.request;

import org.jspecify.annotations.NullMarked;

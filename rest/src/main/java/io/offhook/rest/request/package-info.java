/** What resources take from a request: its page, its idempotency key, its cause. */
@NullMarked
package io.offhook.rest.request;

import org.jspecify.annotations.NullMarked;

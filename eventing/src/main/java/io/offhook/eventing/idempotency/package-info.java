/** Creating requests that their callers may repeat: the second one leads to what the first one created. */
@NullMarked
package io.offhook.eventing.idempotency;

import org.jspecify.annotations.NullMarked;

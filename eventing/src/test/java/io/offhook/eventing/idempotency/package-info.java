@NullMarked
package io.offhook.eventing.idempotency;

import org.jspecify.annotations.NullMarked;

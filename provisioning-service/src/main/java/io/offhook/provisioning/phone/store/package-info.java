/**
 * Adding one phone. A repeated request with the same {@code Idempotency-Key} adds none.
 */
@NullMarked
package io.offhook.provisioning.phone.store;

import org.jspecify.annotations.NullMarked;

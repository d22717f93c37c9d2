/** Uses of identities in Redis, and what follows from a contradiction in the database. */
@NullMarked
package io.offhook.activation.device.store;

import org.jspecify.annotations.NullMarked;

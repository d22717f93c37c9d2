/** Uses of identities on a real Redis. */
@NullMarked
package io.offhook.activation.device.store;

import org.jspecify.annotations.NullMarked;

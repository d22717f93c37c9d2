/** Connections that send any bytes, and what comes back. */
@NullMarked
package io.offhook.attack.wire;

import org.jspecify.annotations.NullMarked;

/** {@code ./offhook rebuild}, {@code republish} and {@code verify}, for the stack that runs here. */
@NullMarked
package io.offhook.stack.repair;

import org.jspecify.annotations.NullMarked;

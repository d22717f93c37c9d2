/** The rules of copied keys, and simulated devices. */
@NullMarked
package io.offhook.activation.device;

import org.jspecify.annotations.NullMarked;

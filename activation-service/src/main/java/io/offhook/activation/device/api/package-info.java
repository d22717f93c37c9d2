/** REST resources of devices. */
@NullMarked
package io.offhook.activation.device.api;

import org.jspecify.annotations.NullMarked;

/** Activation codes across all phones: which are live, expire or expired, and which were refused and why. Their digits are not here. */
@NullMarked
package io.offhook.console.activationcode;

import org.jspecify.annotations.NullMarked;

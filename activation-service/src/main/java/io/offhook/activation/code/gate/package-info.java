/**
 * What Redis does for redemptions: one device at a time claims a code, and callers with many wrong codes are locked. Redis may forget
 * anything at any time; single use does not depend on it.
 */
@NullMarked
package io.offhook.activation.code.gate;

import org.jspecify.annotations.NullMarked;

/** Redis for redemptions, piece by piece. */
@NullMarked
package io.offhook.activation.code.gate;

import org.jspecify.annotations.NullMarked;

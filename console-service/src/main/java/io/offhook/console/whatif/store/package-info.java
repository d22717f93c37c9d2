/** Reads what is trusted and who redeemed a code, and judges again. */
@NullMarked
package io.offhook.console.whatif.store;

import org.jspecify.annotations.NullMarked;

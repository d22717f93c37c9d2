/** Reads what is trusted or denied. */
@NullMarked
package io.offhook.console.trust.store;

import org.jspecify.annotations.NullMarked;

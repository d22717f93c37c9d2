/** The entries that a history is folded from. */
@NullMarked
package io.offhook.console.history.store;

import org.jspecify.annotations.NullMarked;

/** Reads what needs a look. */
@NullMarked
package io.offhook.console.overview.store;

import org.jspecify.annotations.NullMarked;

/** Finds in PostgreSQL what a handle names. */
@NullMarked
package io.offhook.console.handle.store;

import org.jspecify.annotations.NullMarked;

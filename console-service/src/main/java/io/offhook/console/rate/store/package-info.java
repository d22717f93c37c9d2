/** Counts in PostgreSQL, kept in the transactions of the topics. */
@NullMarked
package io.offhook.console.rate.store;

import org.jspecify.annotations.NullMarked;

/** Statements about what jobs did. */
@NullMarked
package io.offhook.console.bulk.store;

import org.jspecify.annotations.NullMarked;

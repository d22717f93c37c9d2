/** Verifies chains of records, of which each names the hash of the one before it. Pure: records in, findings out. */
@NullMarked
package io.offhook.contracts.chain;

import org.jspecify.annotations.NullMarked;

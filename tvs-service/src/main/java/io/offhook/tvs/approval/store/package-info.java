/**
 * Proposes changes, ends proposals, and has an approved change made in the transaction that ends its proposal. The features that make
 * changes know this package; it knows none of them, but for the port {@link io.offhook.tvs.approval.store.PrepareChange}.
 */
@NullMarked
package io.offhook.tvs.approval.store;

import org.jspecify.annotations.NullMarked;

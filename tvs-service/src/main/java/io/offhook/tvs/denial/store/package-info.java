/** The list of devices that are denied now: a fold of the events, kept in the transaction that appends them. */
@NullMarked
package io.offhook.tvs.denial.store;

import org.jspecify.annotations.NullMarked;

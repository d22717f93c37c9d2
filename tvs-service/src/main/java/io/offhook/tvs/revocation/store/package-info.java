/** The revocation lists that are held: a fold of the events, kept in the transaction that appends them. */
@NullMarked
package io.offhook.tvs.revocation.store;

import org.jspecify.annotations.NullMarked;

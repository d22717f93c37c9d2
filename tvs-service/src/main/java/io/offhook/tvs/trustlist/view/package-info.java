/** The lists that were published: a fold of the events, kept in the transaction that appends them. */
@NullMarked
package io.offhook.tvs.trustlist.view;

import org.jspecify.annotations.NullMarked;

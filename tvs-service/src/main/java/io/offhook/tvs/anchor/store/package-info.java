/** The list of anchors that are trusted now: a fold of the events, kept in the transaction that appends them. */
@NullMarked
package io.offhook.tvs.anchor.store;

import org.jspecify.annotations.NullMarked;

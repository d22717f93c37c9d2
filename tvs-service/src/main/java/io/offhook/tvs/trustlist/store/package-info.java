/** A list is drafted, signed and published: on command, and by itself where roles have changed. */
@NullMarked
package io.offhook.tvs.trustlist.store;

import org.jspecify.annotations.NullMarked;

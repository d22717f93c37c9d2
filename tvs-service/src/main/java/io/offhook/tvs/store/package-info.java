/** What the queries of all features share. */
@NullMarked
package io.offhook.tvs.store;

import org.jspecify.annotations.NullMarked;
